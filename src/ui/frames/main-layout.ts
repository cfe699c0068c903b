import type {State} from '../../app/state.ts';
import type {Row} from '../row.ts';
import {type ComposeRows, composeRows} from '../rows/compose-rows.ts';
import {draftLinkRows} from '../rows/draft-link-rows.ts';
import {hintRows} from '../rows/hint-rows.ts';
import type {View} from '../rows/view.ts';

/** Most rows of the compose box; then it scrolls. */
const composeLimit = 8;

/** Title, status bar and three rules. */
const fixedRows = 5;

/** What stands below the history, and the rows that are left for it. */
export interface MainLayout {
  readonly compose: ComposeRows;
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
    Math.max(1, Math.min(composeLimit, view.rows - fixed - 1)),
  );
  const height = Math.max(0, view.rows - fixed - compose.rows.length);
  return {compose, beneath, hints, height};
}
