import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/** Shows what became of a reminder, which is a matter of seconds after it was asked for. */
export function settledReminder(state: State, reminder: Reminder): Update {
  const isAsked = state.askedReminder?.id === reminder.id;
  const isMoved = isAsked && state.askedReminder?.isMoved === true;
  const notice = outcome(state, reminder, {isAsked, isMoved});
  // One that was refused may still be set, after the consent.
  const isOpen = reminder.state === 'unknown' || reminder.state === 'failed';
  const askedReminder = isAsked && !isOpen ? null : state.askedReminder;
  const next = {...state, askedReminder};
  return [notice === null ? next : showNotice(next, notice), {type: 'read-reminders'}];
}

function outcome(
  {reminders, now}: State,
  reminder: Reminder,
  {isAsked, isMoved}: {readonly isAsked: boolean; readonly isMoved: boolean},
): Notice | null {
  const {state, failure, zone, memoId} = reminder;
  const before = reminders.find(({id}) => id === reminder.id)?.state ?? null;
  switch (state) {
    case 'set': {
      const at = nextRing(reminder, now) ?? reminder.at ?? now;
      const isRepeated = reminder.rule !== null;
      const isChanged = reminder.intent === 'update';
      return {kind: 'reminder-set', at, zone, isRepeated, isChanged, isMoved};
    }
    case 'failed':
      if (failure === null) return null;
      return {kind: 'reminder-failed', failure, isOfMemo: memoId !== null};
    case 'unknown':
      return before === 'unknown' ? null : {kind: 'reminder-unknown'};
    case 'queued':
      // Every further attempt ends like this, until Kakao can be reached.
      return isAsked ? {kind: 'reminder-waiting', failure} : null;
    case 'asking':
    case 'waiting':
      return null;
  }
}
