import {editDraft} from '../../domain/draft/draft.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {whenText} from '../../domain/schedule/when-text.ts';
import {isBlankBox, stashDraft} from '../draft/stash-draft.ts';
import type {ReminderEffect} from '../events/reminder-effect.ts';
import type {ReminderEvent} from '../events/reminder-event.ts';
import type {Notice} from '../state/notice.ts';
import {keptSelection, movedSelection} from '../state/selection.ts';
import type {State} from '../state/state.ts';
import {lacksRingConsent} from '../steps/consent.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {settledReminder} from './settled-reminder.ts';

/** Updates of the reminders in Kakao's calendar, and actions on one of them. */
export const reminderUpdates: Updates<ReminderEvent> = {
  'reminders-read': (state, {reminders}) => [withReminders(state, reminders)],
  'reminders-changed': (state) => [state, {type: 'read-reminders'}],
  'reminder-planned': (state, {reminder, isMoved}) => planned(state, reminder, isMoved),
  'reminder-settled': (state, {reminder}) => settledReminder(state, reminder),
  'reminder-changed': (state, {reminder, isMoved}) => {
    const next = {...withoutCommand(state), askedReminder: {id: reminder.id, isMoved}};
    return settledReminder(next, reminder);
  },
  'reminder-refused': (state, {failure}) => {
    const notice =
      failure === null ? ({kind: 'reminder-gone'} as const) : ({kind: 'failure', failure} as const);
    return [showNotice({...state, storingReminder: null}, notice), {type: 'read-reminders'}];
  },
  'reminder-selection-moved': (state, {by}) => [
    select(state, (selectedId) => movedSelection(state.reminders, selectedId, by)),
  ],
  'reminder-edited': (state) => editSelected(state),
  'reminder-retried': (state) =>
    withSelected(state, ({id}) => ({type: 'retry-reminder', id}), isRetriable),
  'reminder-removal-requested': (state) => {
    const reminder = selectedReminder(state);
    if (reminder === null) return [state];
    const {overlay: from} = state;
    const overlay = {kind: 'confirm', question: 'remove-reminder', reminder, from} as const;
    return [{...state, overlay, notice: null}];
  },
  'reminder-removal-confirmed': (state) => {
    const {overlay} = state;
    if (overlay?.kind !== 'confirm' || overlay.question !== 'remove-reminder') return [state];
    return [
      {...state, overlay: overlay.from},
      {type: 'remove-reminder', id: overlay.reminder.id},
    ];
  },
};

export function openReminders(state: State): Update {
  const overlay = {kind: 'reminders', selectedId: state.reminders[0]?.id ?? null} as const;
  return [{...state, overlay, notice: null}, {type: 'read-reminders'}];
}

/**
 * Requests the reminder of a command in the box, or the change of one: the text stays in the box
 * until it is stored. Without a time, the list opens.
 */
export function requestReminder(
  state: State,
  argument: string,
  above: string | null,
): Update | Notice {
  if (argument === '') {
    if (above !== null) return {kind: 'command-argument', name: 'remind'};
    return openReminders({...state, draft: editDraft(state.draft, {kind: 'clear'})});
  }
  if (state.draftFriends.length > 0) return {kind: 'friends-not-scheduled'};
  if (state.draftPicture !== null) return {kind: 'picture-not-reminded'};
  const command = {argument, above};
  // What was typed behind a command that is being stored is not a second one.
  if (isStoring(state)) return [state];
  return [
    {...state, storingReminder: state.draft.text},
    {type: isChange(argument) ? 'change-reminder' : 'plan-reminder', command},
  ];
}

/** `/ring`: a reminder follows the memo being written; again: none does. */
export function toggleRing(state: State): Update | Notice {
  if (state.draftFriends.length > 0) return {kind: 'friends-not-scheduled'};
  const next = {...state, draftRings: !state.draftRings};
  const notice: Notice = lacksRingConsent(next)
    ? {kind: 'ring-needs-consent'}
    : {kind: 'ring-changed', rings: next.draftRings};
  return [showNotice(next, notice)];
}

/** Whether a reminder waits for the user to ask again. */
export function isRetriable({state}: Pick<Reminder, 'state'>): boolean {
  return state === 'failed';
}

export function selectedReminder({overlay, reminders}: State): Reminder | null {
  const id = overlay?.kind === 'reminders' ? overlay.selectedId : null;
  return reminders.find((reminder) => reminder.id === id) ?? null;
}

function isChange(argument: string): boolean {
  return /^edit(?:\s|$)/i.test(argument);
}

function withReminders(state: State, reminders: readonly Reminder[]): State {
  const kept = select(state, (selectedId) => keptSelection(state.reminders, reminders, selectedId));
  return {...kept, reminders};
}

function select(state: State, change: (selectedId: string | null) => string | null): State {
  const {overlay} = state;
  if (overlay?.kind !== 'reminders') return state;
  return {...state, overlay: {...overlay, selectedId: change(overlay.selectedId)}};
}

function isStoring({storingReminder, draft, appearance}: State): boolean {
  if (storingReminder === null || appearance.isSpoken) return false;
  return draft.text.startsWith(storingReminder);
}

function planned(state: State, {id}: Reminder, isMoved: boolean): Update {
  const next = {...withoutCommand(state), askedReminder: {id, isMoved}};
  const notice = {kind: 'reminder-kept', isLoggedIn: state.session !== null} as const;
  return [showNotice(next, notice), {type: 'read-reminders'}, {type: 'deliver-reminders'}];
}

/**
 * Clears the box only now, because the text is stored, and keeps what was typed behind it. A link
 * that was chosen stays for the next memo, where it is shown: a reminder has none.
 */
function withoutCommand(before: State): State {
  const {draft, storingReminder: stored} = before;
  const state = {...before, storingReminder: null};
  if (stored === null || !draft.text.startsWith(stored)) return state;
  const text = draft.text.slice(stored.length);
  const edit = text === '' ? ({kind: 'clear'} as const) : ({kind: 'replace', text} as const);
  return {...state, draft: editDraft(draft, edit), draftRings: false};
}

/** Loads the command that changes the reminder into the box; an unsent draft is stashed. */
function editSelected(state: State): Update {
  const reminder = selectedReminder(state);
  if (reminder === null) return [state];
  const [kept, ...effects]: Update = isBlankBox(state) ? [state] : stashDraft(state, 'aside');
  const draft = editDraft(kept.draft, {kind: 'replace', text: commandFor(reminder)});
  const next: State = {...kept, draft, overlay: null, focus: 'compose', recall: null};
  return [showNotice(next, {kind: 'reminder-to-edit'}), ...effects];
}

/** `/remind edit 5e8f77a1 2026-11-20 18:00 우유 사기`. */
function commandFor({id, at, rule, zone, text}: Reminder): string {
  const when = at === null ? '' : ` ${whenText({rule: rule ?? {kind: 'once', at}, zone})}`;
  return `/remind edit ${id.slice(-8)}${when} ${text}`;
}

function withSelected(
  state: State,
  order: (reminder: Reminder) => ReminderEffect,
  isPossible: (reminder: Reminder) => boolean,
): Update {
  const reminder = selectedReminder(state);
  if (reminder === null || !isPossible(reminder)) return [state];
  return [{...state, notice: null}, order(reminder)];
}
