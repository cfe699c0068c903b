import type {State} from '../../app/state.ts';
import type {PrivateFields} from '../private-fields.ts';
import {type Frame, fillRows, row} from '../row.ts';
import {viewOf} from '../rows/view.ts';
import type {Viewport} from '../viewport.ts';
import {screenWords} from '../words/screen-words.ts';
import {loginFrame} from './login-frame.ts';
import {mainFrame} from './main-frame.ts';
import {overlayFrame} from './overlay-frame.ts';
import {setupFrame} from './setup-frame.ts';

/** Smallest terminal that everything fits in. */
const smallest = {columns: 24, rows: 8};

/** The screen for a state. */
export function frameOf(state: State, fields: PrivateFields, viewport: Viewport): Frame {
  const view = viewOf(state);
  if (view.columns < smallest.columns || view.rows < smallest.rows) {
    const words = row(screenWords.tooSmall[view.language]);
    return {rows: fillRows([words], view.rows), caret: null};
  }
  if (state.screen === 'setup') return setupFrame(state, view, fields);
  if (state.screen === 'login') return loginFrame(state, view, fields);
  if (state.overlay !== null) return overlayFrame(state, view, state.overlay);
  const frame = mainFrame(state, view, viewport.scroll());
  viewport.settle(frame.scroll, frame.historyHeight);
  return frame;
}
