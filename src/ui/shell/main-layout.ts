import type {State} from '../../app/state/state.ts';
import type {Row} from '../base/row.ts';
import {type View, viewOf} from '../base/view.ts';
import {type ComposeRows, composeRows} from '../draft/compose-rows.ts';
import {draftLinkRows} from '../draft/draft-link-rows.ts';
import {causeBanner} from '../memo/cause-banner.ts';
import {isAtEnd} from '../memo/history-steps.ts';
import {scheduledRows} from '../schedule/scheduled-rows.ts';
import {hintRows} from './hint-rows.ts';

/** The maximum number of rows of the compose box; beyond that it scrolls. */
const maxComposeRows = 8;

/** Title, status bar and three rules. */
const fixedRows = 5;

/** The share of the rows between title and compose box for scheduled memos. */
const shareForLater = 1 / 3;

/** The rows below the history, and the height that is left for it. */
export interface MainLayout {
  readonly compose: ComposeRows;
  /** Scheduled memos, below the newest memo; none while older ones are in view. */
  readonly later: readonly Row[];
  /** Why several memos wait or failed, below the history. */
  readonly banner: readonly Row[];
  /** The rows about the link of the memo being written. */
  readonly beneath: readonly Row[];
  readonly hints: readonly Row[];
  /** The rows of the history, and those that are left of them at its end. */
  readonly height: number;
  readonly heightAtEnd: number;
}

export function mainLayout(state: State, view: View): MainLayout {
  const hints = hintRows(state, view);
  const bare = fixedRows + hints.length;
  // A row of text and one of history take precedence.
  const beneath = draftLinkRows(state, view).slice(0, Math.max(0, view.rows - bare - 2));
  const fixed = bare + beneath.length;
  const compose = composeRows(
    state,
    view,
    Math.max(1, Math.min(maxComposeRows, view.rows - fixed - 1)),
  );
  const free = Math.max(0, view.rows - fixed - compose.rows.length);
  // A row of history takes precedence.
  const banner = causeBanner(state, view).slice(0, Math.max(0, free - 1));
  const between = free - banner.length;
  const scheduled = scheduledRows(state, view, Math.floor(between * shareForLater));
  const heightAtEnd = between - scheduled.length;
  const later = scheduled.length > 0 && isAtEnd(state, heightAtEnd) ? scheduled : [];
  const height = between - later.length;
  return {compose, later, banner, beneath, hints, height, heightAtEnd};
}

/** The rows of the history; at least one, so that scrolling works even if no row is visible. */
export function historyHeight(state: State): number {
  return Math.max(1, mainLayout(state, viewOf(state)).height);
}

/** The rows of the history while its end is in view, where scheduled memos are below it. */
export function historyHeightAtEnd(state: State): number {
  return Math.max(1, mainLayout(state, viewOf(state)).heightAtEnd);
}
