import {spawnSync} from 'node:child_process';
import type {Terminal} from './terminal.ts';
import {untilSeen} from './until-seen.ts';

/** Types a line and presses Enter. */
export async function enterLine(tui: Terminal, line: string): Promise<void> {
  await tui.press({text: line}, 'enter');
}

/** The exit of the program; rejects if the program is still running after `deadline` ms. */
export async function endOf(tui: Terminal, deadline = 25_000): Promise<Awaited<Terminal['exit']>> {
  const {promise: late, reject} = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`still running:\n${tui.text()}`)), deadline);
  try {
    return await Promise.race([tui.exit, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until Ink draws, which enables bracketed paste one time more than the start did. */
export async function untilInkDraws(tui: Terminal): Promise<void> {
  const isThere = () => tui.output().split('\x1b[?2004h').length > 2;
  await tui.until(isThere, {what: 'what Ink draws'});
}

/**
 * Waits until the system reports that the program is stopped, as by Ctrl+Z; the signal takes effect
 * with a delay.
 */
export function untilStopped(tui: Terminal): Promise<void> {
  return untilSeen('the program is stopped', () => isStopped(tui));
}

/** Whether the system has stopped the program. False for a program that has ended. */
export function isStopped({pid}: Terminal): boolean {
  const {stdout} = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], {encoding: 'utf8'});
  return stdout.startsWith('T');
}
