import type {State} from '../../app/state/state.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import type {PageFrame, PageSources} from '../base/page.ts';
import {type Frame, fillRows, fitRow, row} from '../base/row.ts';
import {screenWords} from '../base/screen-words.ts';
import {type View, viewOf} from '../base/view.ts';
import {loginFrame} from '../login/login-frame.ts';
import {searchFrame} from '../search/search-page.ts';
import {setupFrame} from '../setup/setup-frame.ts';
import {hintRows} from './hint-rows.ts';
import {mainFrame} from './main-frame.ts';
import {overlayFrame} from './overlay-frame.ts';
import type {KeyTargets} from './route-stroke.ts';
import {statusRow} from './status-row.ts';

/** Smallest terminal that everything fits in. */
const smallest = {columns: 24, rows: 8};

/** What a frame is drawn from besides the state. */
export type FrameSources = Pick<KeyTargets, 'fields' | 'page'>;

/** The screen for a state: as many rows as the terminal has, none wider than it. */
export function frameOf(state: State, sources: FrameSources): Frame {
  const {columns} = state.terminal;
  const {rows, caret} = drawFrame(state, sources);
  return {rows: rows.map((spans) => fitRow(spans, columns)), caret};
}

function drawFrame(state: State, {fields, page}: FrameSources): Frame {
  const view = viewOf(state);
  if (view.columns < smallest.columns || view.rows < smallest.rows) {
    const words = wrapText(screenWords.tooSmall[view.language], Math.max(2, view.columns));
    return {
      rows: fillRows(
        words.map(({text}) => row(text)),
        view.rows,
      ),
      caret: null,
    };
  }
  const hints = hintRows(state, view);
  const frame = pageFrame(state, view, {fields, scroll: page.scroll(), hints});
  if (frame === null) {
    return state.overlay === null
      ? mainFrame(state, view)
      : searchFrame(state, view, [statusRow(state, view), ...hints]);
  }
  page.settle(frame.scroll, frame.pageHeight);
  return frame;
}

/** Null where nothing scrolls as a page: on the main screen, and where it is searched. */
function pageFrame(state: State, view: View, sources: PageSources): PageFrame | null {
  const {overlay, screen} = state;
  if (screen === 'setup') return setupFrame(state, view, sources);
  if (screen === 'login') return loginFrame(state, view, sources);
  if (overlay === null || overlay.kind === 'search') return null;
  return overlayFrame(state, view, {overlay, scroll: sources.scroll, hints: sources.hints});
}
