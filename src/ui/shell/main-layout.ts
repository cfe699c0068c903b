import type {State} from '../../app/state/state.ts';
import type {Row} from '../base/row.ts';
import {type View, viewOf} from '../base/view.ts';
import {type ComposeRows, composeRows} from '../draft/compose-rows.ts';
import {draftLinkRows} from '../draft/draft-link-rows.ts';
import {scheduledRows} from '../schedule/scheduled-rows.ts';
import {hintRows} from './hint-rows.ts';

/** Most rows of the compose box; then it scrolls. */
const maxComposeRows = 8;

/** Title, status bar and three rules. */
const fixedRows = 5;

/** Of the rows between title and compose box, the share for what is sent later. */
const shareForLater = 1 / 3;

/** What stands below the history, and the rows that are left for it. */
export interface MainLayout {
  readonly compose: ComposeRows;
  /** Memos that wait for their time, at the end of the history. */
  readonly later: readonly Row[];
  /** Of the link that the memo will carry. */
  readonly beneath: readonly Row[];
  readonly hints: readonly Row[];
  /** Rows of the history. */
  readonly height: number;
}

export function mainLayout(state: State, view: View): MainLayout {
  const hints = hintRows(state, view);
  const bare = fixedRows + hints.length;
  // A row of text and one of history come first.
  const beneath = draftLinkRows(state, view).slice(0, Math.max(0, view.rows - bare - 2));
  const fixed = bare + beneath.length;
  const compose = composeRows(
    state,
    view,
    Math.max(1, Math.min(maxComposeRows, view.rows - fixed - 1)),
  );
  const between = Math.max(0, view.rows - fixed - compose.rows.length);
  const later = scheduledRows(state, view, Math.floor(between * shareForLater));
  return {compose, later, beneath, hints, height: between - later.length};
}

/** Rows of the history; where there are none, it is walked through as if there were one. */
export function historyHeight(state: State): number {
  return Math.max(1, mainLayout(state, viewOf(state)).height);
}
