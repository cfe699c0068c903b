import {pressEnter} from './at-the-keyboard.ts';
import type {Terminal} from './terminal.ts';

/** Types a line into the empty box and presses Enter when the counter shows all of it, so that Enter is no paste. */
export async function submitLine(tui: Terminal, line: string): Promise<void> {
  await tui.press({text: line});
  await tui.until(new RegExp(`^ ${line.length}/200`, 'm'), {what: line});
  await pressEnter(tui);
}
