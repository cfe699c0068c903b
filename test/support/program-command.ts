import {fileURLToPath} from 'node:url';

export interface ProgramCommand {
  command: string;
  args: string[];
}

/** The command line that runs the program (or another TypeScript file) from its source. */
export function programCommand(
  entry = new URL('../../src/cli.ts', import.meta.url),
): ProgramCommand {
  return {
    command: process.execPath,
    args: ['--import', import.meta.resolve('tsx'), fileURLToPath(entry)],
  };
}
