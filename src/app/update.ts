import type {Event} from './event.ts';
import type {State} from './state.ts';
import {composeUpdates} from './update/compose.ts';
import {withDetailRead} from './update/detail.ts';
import {draftUpdates} from './update/drafts.ts';
import {externalEditorUpdates} from './update/external-editor.ts';
import {generalUpdates} from './update/general.ts';
import {historyUpdates} from './update/history.ts';
import {loginUpdates} from './update/login.ts';
import {memoUpdates} from './update/memo-actions.ts';
import {isSameLink} from './update/put-away.ts';
import {recallUpdates, withRecallEnded, writtenText} from './update/recall.ts';
import {scheduleUpdates} from './update/schedules.ts';
import {searchUpdates} from './update/search.ts';
import {setupUpdates} from './update/setup.ts';
import {withSourceForgotten} from './update/take-memo.ts';
import {tokenUpdates} from './update/tokens.ts';
import {tokensPageUpdates, withTokenFactsRead} from './update/tokens-page.ts';
import type {Update, Updates} from './update/updates.ts';

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
