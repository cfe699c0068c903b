import {pinColumns} from '../base/pinned-columns.ts';
import {styledRow} from '../base/styled-text.ts';
import {keepRowsApart} from '../base/terminal-control.ts';
import {themeFor} from '../base/theme.ts';
import {frameOf} from './frame-of.ts';
import type {KeyTargets} from './route-key.ts';

const alternateScreen = {on: '\u001B[?1049h', off: '\u001B[?1049l'};
const cursor = {hide: '\u001B[?25l', show: '\u001B[?25h', home: '\u001B[H'};
const clearScreen = '\u001B[2J';

/** The screen painted before Ink is there to do it. */
export interface FirstPaint {
  /** Makes room for Ink's own first frame: nothing is seen of it where both are alike. */
  handOver(): void;
  /** Gives back what Ink does not, and the whole screen where it was not handed over; twice at will. */
  restore(): void;
}

/**
 * Paints the frame of the moment on the alternate screen. Ink takes longer to load than all the rest
 * of the start; it draws the same frame over this one.
 */
export function paintFirst(targets: KeyTargets): FirstPaint {
  const rows = keepRowsApart();
  targets.terminal.lendRows = rows.pause;
  const giveBack = (): void => {
    process.off('exit', giveBack);
    process.stdout.write(`${alternateScreen.off}${cursor.show}`);
  };
  process.on('exit', giveBack);
  let isHandedOver = false;
  const painted = paint(targets);
  process.stdout.write(`${alternateScreen.on}${cursor.hide}${pinColumns(cursor.home + painted)}`);
  return {
    handOver: () => {
      process.off('exit', giveBack);
      isHandedOver = true;
      const now = paint(targets);
      process.stdout.write(`${cursor.hide}${now === painted ? '' : clearScreen}${cursor.home}`);
    },
    restore: () => {
      if (!isHandedOver) giveBack();
      rows.end();
    },
  };
}

function paint(targets: KeyTargets): string {
  const state = targets.store.getState();
  const theme = themeFor(state.appearance);
  const {rows, caret} = frameOf(state, targets);
  const text = rows.map((row) => styledRow(row, theme)).join('\r\n');
  if (caret === null) return text;
  return `${text}\u001B[${caret.y + 1};${caret.x + 1}H${cursor.show}`;
}
