import {pinColumns} from '../base/pinned-columns.ts';
import {styledRow} from '../base/styled-text.ts';
import {disableAutowrap} from '../base/terminal-control.ts';
import {themeFor} from '../base/theme.ts';
import {frameOf} from './frame-of.ts';
import type {KeyTargets} from './route-key.ts';
import {confineWheel} from './wheel-arrows.ts';

const alternateScreen = {on: '\u001B[?1049h', off: '\u001B[?1049l'};
const cursor = {hide: '\u001B[?25l', show: '\u001B[?25h', home: '\u001B[H'};
/**
 * Ends a style (SGR 0) and clears the screen (ED). A program that was killed leaves both behind: a
 * terminal that is on the alternate screen already does not clear it.
 */
const clearLeftovers = '\u001B[0m\u001B[2J';
const clearScreen = '\u001B[2J';

/** The screen as painted before Ink is loaded. */
export interface FirstPaint {
  /**
   * Prepares the screen for Ink's own first frame: no change is visible if both frames are the
   * same.
   */
  handOver(): void;
  /**
   * Restores what Ink does not restore, and the entire screen if it was not handed over; a second
   * call is a no-op.
   */
  restore(): void;
}

/**
 * Paints the current frame on the alternate screen. Loading Ink takes longer than the rest of the
 * start; Ink then draws the same frame over this one. `wheelSendsArrows` is what the terminal
 * reported about the mouse wheel.
 */
export function paintFirst(targets: KeyTargets, wheelSendsArrows: boolean): FirstPaint {
  const rows = disableAutowrap();
  const wheel = confineWheel(targets.store, wheelSendsArrows);
  targets.terminal.lendRows = (use) => wheel.pause(() => rows.pause(use));
  const leaveScreen = (): void => {
    process.off('exit', leaveScreen);
    process.stdout.write(`${alternateScreen.off}${cursor.show}`);
  };
  process.on('exit', leaveScreen);
  let isHandedOver = false;
  const painted = paint(targets);
  const begin = `${alternateScreen.on}${cursor.hide}${clearLeftovers}`;
  process.stdout.write(`${begin}${pinColumns(cursor.home + painted)}`);
  return {
    handOver: () => {
      process.off('exit', leaveScreen);
      isHandedOver = true;
      const now = paint(targets);
      process.stdout.write(`${cursor.hide}${now === painted ? '' : clearScreen}${cursor.home}`);
    },
    restore: () => {
      if (!isHandedOver) leaveScreen();
      wheel.end();
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
