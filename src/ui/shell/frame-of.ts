import type {State} from '../../app/state/state.ts';
import {minTerminalSize} from '../../domain/program/min-terminal-size.ts';
import {printableLine} from '../../domain/text/printable.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import type {PageFrame, PageSources} from '../base/page.ts';
import {type Frame, fillRows, fitRow, type Row, row} from '../base/row.ts';
import {screenWords} from '../base/screen-words.ts';
import {type View, viewOf} from '../base/view.ts';
import {loginFrame} from '../login/login-frame.ts';
import {setupFrame} from '../setup/setup-frame.ts';
import {hintRows} from './hint-rows.ts';
import {mainFrame} from './main-frame.ts';
import {overlayFrame} from './overlay-frame.ts';
import type {KeyTargets} from './route-key.ts';

/** The data that a frame is drawn from, apart from the state. */
export type FrameSources = Pick<KeyTargets, 'fields' | 'page'>;

/**
 * The screen for a state: as many rows as the terminal has, and none wider than the terminal. Where
 * the screen uses fewer columns, it is in the middle.
 */
export function frameOf(state: State, sources: FrameSources): Frame {
  const view = viewOf(state);
  const {rows, caret} = drawFrame(state, view, sources);
  const fitted = rows.map((spans) => fitRow(printableRow(spans), view.columns));
  const left = Math.floor((state.terminal.columns - view.columns) / 2);
  if (left === 0) return {rows: fitted, caret};
  const margin = {text: ' '.repeat(left)};
  return {
    rows: fitted.map((spans) => (spans.length === 0 ? spans : [margin, ...spans])),
    caret: caret && {...caret, x: caret.x + left},
  };
}

/** The same row, if its texts cannot control the terminal. */
function printableRow(spans: Row): Row {
  const texts = spans.map(({text}) => printableLine(text));
  if (texts.every((text, index) => text === spans[index]?.text)) return spans;
  return spans.map((span, index) => ({...span, text: texts[index] ?? ''}));
}

function drawFrame(state: State, view: View, {fields, page}: FrameSources): Frame {
  if (view.columns < minTerminalSize.columns || view.rows < minTerminalSize.rows) {
    const words = wrapText(screenWords.tooSmall[view.language], Math.max(2, view.columns));
    return {
      rows: fillRows(
        words.map(({text}) => row(text)),
        view.rows,
      ),
      caret: null,
    };
  }
  const frame = pageFrame(state, view, {
    fields,
    scroll: page.scroll(),
    hints: hintRows(state, view),
  });
  if (frame === null) return mainFrame(state, view);
  page.settle(frame.scroll, frame.pageHeight);
  return frame;
}

/** Null on the main screen, which does not scroll as a page. */
function pageFrame(state: State, view: View, sources: PageSources): PageFrame | null {
  const {overlay, screen} = state;
  if (screen === 'setup') return setupFrame(state, view, sources);
  if (screen === 'login') return loginFrame(state, view, sources);
  return overlay === null ? null : overlayFrame(state, view, {...sources, overlay});
}
