import {existsSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export interface ProgramCommand {
  command: string;
  args: string[];
}

/** The launcher that users run; `npm run test:run` builds it first. */
const built = fileURLToPath(new URL('../../dist/kakao-tui.mjs', import.meta.url));

/**
 * The command line that runs the program: the built one when the complete suite is run (a start
 * from the source takes ten times as long), and the source when a single file is run.
 */
export function programCommand(): ProgramCommand {
  return process.env['TEST_BUILT'] === '1'
    ? {command: process.execPath, args: [built]}
    : sourceCommand(new URL('../../src/cli.ts', import.meta.url));
}

/**
 * The command line that runs a TypeScript file that loads no JSX. Node.js itself removes the types,
 * in a third of the time of the TypeScript loader.
 */
export function plainCommand(entry: URL): ProgramCommand {
  return {command: process.execPath, args: [fileURLToPath(entry)]};
}

/** The command line that runs a TypeScript file that may load JSX. */
export function sourceCommand(entry: URL): ProgramCommand {
  return {
    command: process.execPath,
    args: ['--import', import.meta.resolve('tsx'), fileURLToPath(entry)],
  };
}

/**
 * The command line that runs a process of the tests (`*-process.ts`): its bundle when the complete
 * suite is run (scripts/suite/bundle-processes.ts), and the source when a single file is run.
 */
export function processCommand(entry: URL): ProgramCommand {
  const folder = process.env['TEST_PROCESSES'];
  if (folder === undefined) return sourceCommand(entry);
  const bundle = join(folder, `${basename(fileURLToPath(entry), '.ts')}.mjs`);
  return existsSync(bundle) ? {command: process.execPath, args: [bundle]} : sourceCommand(entry);
}

/** The program with a module that Node.js loads before it. */
export function programWith(module: URL): ProgramCommand {
  const {command, args} = programCommand();
  return {command, args: ['--import', module.href, ...args]};
}
