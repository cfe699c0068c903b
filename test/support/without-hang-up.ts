import type {ProgramCommand} from './program-command.ts';
import {openTerminal, type Terminal} from './terminal.ts';

/**
 * Starts a program so that it gets no SIGHUP when its terminal is lost: the system sends it to the
 * leader of the session only, here a shell that ignores it. The shell exits with the program's
 * code. `redirects` (`> file`) are read by the shell.
 */
export function withoutHangUp({command, args}: ProgramCommand, redirects = ''): ProgramCommand {
  const script = `trap '' HUP; "$@" ${redirects}; exit $?`;
  return {command: 'sh', args: ['-c', script, 'sh', command, ...args]};
}

/** A terminal window that a program in another window can write to. */
export interface OtherWindow {
  readonly terminal: Terminal;
  readonly path: string;
}

/** Opens a separate window, in which nothing reads or writes. */
export async function openOtherWindow(takeAnswer: (answer: string) => void): Promise<OtherWindow> {
  const terminal = openTerminal({
    command: 'sh',
    args: ['-c', 'stty -echo; tty; exec sleep 1000'],
    takeAnswer,
  });
  await terminal.until(/^\/dev\/\S+$/m);
  return {terminal, path: /^\/dev\/\S+$/m.exec(terminal.text())?.[0] ?? ''};
}
