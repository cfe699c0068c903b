import {isatty} from 'node:tty';
import {isTerminal, type Stdio} from './standard-streams.ts';

export interface TerminalWatch {
  /** Checks the terminal now, when nothing reads or writes. */
  look(): void;
  isLost(): boolean;
}

/**
 * Calls `onLost` once when the terminal is lost (a closed window, a broken connection), on the
 * first of its signs: a write or a read fails, a mode cannot be set (which Node.js emits as an
 * error of stdin too), or stdin ends. Streams that are not a terminal are ignored.
 */
export function watchTerminal(host: Stdio, onLost: () => void): TerminalWatch {
  const names = (['stdin', 'stdout', 'stderr'] as const).filter((name) => isTerminal(host, name));
  const terminals = names.map((name) => host[name]);
  let isLost = false;
  const lose = (): void => {
    if (isLost) return;
    isLost = true;
    onLost();
  };
  const look = (): void => {
    if (terminals.some(({fd}) => !isatty(fd))) lose();
  };
  for (const terminal of terminals) terminal.on('error', lose);
  // Ctrl+D ends stdin too if the terminal edits lines itself.
  if (names.includes('stdin')) host.stdin.on('end', look);
  return {look, isLost: () => isLost};
}
