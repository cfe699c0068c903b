import {type ProgramCommand, programCommand} from './program-command.ts';
import {tempFolder} from './temp-folder.ts';

/** The program, started in a folder that has been deleted. */
export function inGoneFolder(): ProgramCommand {
  const {command, args} = programCommand();
  const script = 'cd "$0" && rmdir "$0" && exec "$@"';
  return {command: '/bin/sh', args: ['-c', script, tempFolder(), command, ...args]};
}
