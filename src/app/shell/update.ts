import {draftUpdates} from '../draft/drafts.ts';
import {externalEditorUpdates} from '../draft/external-editor.ts';
import {isSameLink} from '../draft/put-away.ts';
import {recallUpdates, withRecallEnded, writtenText} from '../draft/recall.ts';
import type {Event} from '../events/event.ts';
import {loginUpdates} from '../login/login.ts';
import {tokenUpdates} from '../login/tokens.ts';
import {tokensPageUpdates, withTokenFactsRead} from '../login/tokens-page.ts';
import {withDetailRead} from '../memo/detail.ts';
import {historyUpdates} from '../memo/history.ts';
import {memoUpdates} from '../memo/memo-actions.ts';
import {withSourceForgotten} from '../memo/take-memo.ts';
import {scheduleUpdates} from '../schedule/schedules.ts';
import {searchUpdates} from '../search/search.ts';
import {setupUpdates} from '../setup/setup.ts';
import type {State} from '../state/state.ts';
import type {Update, Updates} from '../steps/updates.ts';
import {composeUpdates} from './compose.ts';
import {generalUpdates} from './general.ts';

const updates: Updates<Event> = {
  ...generalUpdates,
  ...composeUpdates,
  ...externalEditorUpdates,
  ...draftUpdates,
  ...recallUpdates,
  ...historyUpdates,
  ...memoUpdates,
  ...searchUpdates,
  ...scheduleUpdates,
  ...setupUpdates,
  ...loginUpdates,
  ...tokenUpdates,
  ...tokensPageUpdates,
};

/** The next state after an event, and the effects it orders; pure. */
export function update(state: State, event: Event): Update {
  const change = updates[event.type] as (state: State, event: Event) => Update;
  const changed = withSourceForgotten(withRecallEnded(change(state, event)));
  return withDraftKept(state, withTokenFactsRead(state, withDetailRead(state, changed)));
}

/** Whatever changed the text being written, it is to be found again after a kill. */
function withDraftKept(before: State, [next, ...effects]: Update): Update {
  const {text, link} = writtenText(next);
  const kept = writtenText(before);
  return text === kept.text && isSameLink(link, kept.link)
    ? [next, ...effects]
    : [next, ...effects, {type: 'save-draft', text, link}];
}
