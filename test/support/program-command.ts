import {fileURLToPath} from 'node:url';

export interface ProgramCommand {
  command: string;
  args: string[];
}

/** What people run; `npm run test:run` makes it anew first. */
const built = fileURLToPath(new URL('../../dist/kakao-tui.mjs', import.meta.url));

/**
 * The command line that runs the program: as people run it where the whole suite is run (a start
 * from the source takes ten times as long), from its source where one file is.
 */
export function programCommand(): ProgramCommand {
  return process.env['TEST_BUILT'] === '1'
    ? {command: process.execPath, args: [built]}
    : sourceCommand(new URL('../../src/cli.ts', import.meta.url));
}

/** The command line that runs a TypeScript file. */
export function sourceCommand(entry: URL): ProgramCommand {
  return {
    command: process.execPath,
    args: ['--import', import.meta.resolve('tsx'), fileURLToPath(entry)],
  };
}

/** The program with a module that Node.js loads before it. */
export function programWith(module: URL): ProgramCommand {
  const {command, args} = programCommand();
  return {command, args: ['--import', module.href, ...args]};
}
