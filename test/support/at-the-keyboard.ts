import {execFileSync} from 'node:child_process';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Terminal} from './terminal.ts';

/**
 * Enter with text behind it in the same chunk, or soon after another one, counts as a line of a
 * paste that the terminal did not mark; no person is as quick as that.
 */
const BETWEEN_KEYS_MS = 50;

/** Presses Enter as far from the keys around it as a person does. */
export async function pressEnter(tui: Terminal): Promise<void> {
  await sleep(BETWEEN_KEYS_MS);
  await tui.press('enter');
  await sleep(BETWEEN_KEYS_MS);
}

/** Types a line and presses Enter. */
export async function enterLine(tui: Terminal, line: string): Promise<void> {
  await tui.press({text: line});
  await pressEnter(tui);
}

/** The program's end; rejects when it has not come after `deadline` ms. */
export async function endOf(tui: Terminal, deadline = 25_000): Promise<Awaited<Terminal['exit']>> {
  const {promise: late, reject} = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`still running:\n${tui.text()}`)), deadline);
  try {
    return await Promise.race([tui.exit, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until the program takes pastes as one piece. */
export async function untilPasteIsOn(tui: Terminal): Promise<void> {
  await tui.until(() => tui.modes().bracketedPaste, {what: 'bracketed paste on'});
}

/** Waits until the system says that the program is stopped, as by Ctrl+Z; a signal takes its time. */
export async function untilStopped({pid}: Terminal): Promise<void> {
  const state = () => execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], {encoding: 'utf8'});
  for (let tries = 0; !state().startsWith('T'); tries += 1) {
    if (tries === 200) throw new Error('never stopped');
    await sleep(50);
  }
}
