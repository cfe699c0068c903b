import {draftUpdates} from '../draft/drafts.ts';
import {externalEditorUpdates} from '../draft/external-editor.ts';
import {recallUpdates, withRecallEnded} from '../draft/recall.ts';
import {isSameWriting} from '../draft/stash-draft.ts';
import type {Event} from '../events/event.ts';
import {writtenNow} from '../form/form-text.ts';
import {formUpdates} from '../form/form-updates.ts';
import {withFormBack, withFormKept, withFormResumed} from '../form/open-form.ts';
import {
  friendUpdates,
  withFriendsRead,
  withListAfterConsent,
  withMarkFollowed,
} from '../friend/friend-updates.ts';
import {loginUpdates} from '../login/login.ts';
import {tokenUpdates} from '../login/tokens.ts';
import {tokensPageUpdates, withTokenFactsRead} from '../login/tokens-page-updates.ts';
import {withDetailRead} from '../memo/detail.ts';
import {withSourceForgotten} from '../memo/edit-memo.ts';
import {historyUpdates} from '../memo/history.ts';
import {memoUpdates} from '../memo/memo-actions.ts';
import {outboxUpdates, withOutboxRead} from '../memo/outbox.ts';
import {pictureUpdates} from '../picture/picture-updates.ts';
import {withThumbnail} from '../picture/thumbnail.ts';
import {reminderUpdates} from '../reminder/reminders.ts';
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
  'draft-opened': (state, event) => withFormResumed(draftUpdates['draft-opened'](state, event)),
  'draft-save-failed': (state, event) =>
    withFormBack(draftUpdates['draft-save-failed'](state, event), event.kept.text),
  ...recallUpdates,
  ...formUpdates,
  ...friendUpdates,
  ...pictureUpdates,
  ...historyUpdates,
  ...memoUpdates,
  ...outboxUpdates,
  ...searchUpdates,
  ...scheduleUpdates,
  ...reminderUpdates,
  ...setupUpdates,
  ...loginUpdates,
  ...tokenUpdates,
  ...tokensPageUpdates,
};

/** Follow-up changes after any event. The order matters. */
const consequences: readonly ((before: State, changed: Update, event: Event) => Update)[] = [
  // The first two determine the box's text and the memo that it comes from.
  (_, changed) => withRecallEnded(changed),
  (_, changed) => withSourceForgotten(changed),
  withMarkFollowed,
  // A page is read only when it is known to be open.
  withDetailRead,
  withThumbnail,
  withOutboxRead,
  withTokenFactsRead,
  withListAfterConsent,
  withFriendsRead,
  withFormKept,
  // The autosaved text is the final text of the box.
  withDraftKept,
];

/** Returns the next state after an event, and its effects; pure. */
export function update(state: State, event: Event): Update {
  const change = updates[event.type] as (state: State, event: Event) => Update;
  return consequences.reduce(
    (changed, follow) => follow(state, changed, event),
    change(state, event),
  );
}

/** Saves the draft after any change, so that it can be restored after a crash. */
function withDraftKept(before: State, [next, ...effects]: Update): Update {
  const written = writtenNow(next);
  return isSameWriting(written, writtenNow(before))
    ? [next, ...effects]
    : [next, ...effects, {type: 'autosave-draft', ...written}];
}
