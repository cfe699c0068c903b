import {editDraft} from '../../domain/draft/draft.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {whenText} from '../../domain/schedule/when-text.ts';
import {isBlankBox, stashDraft, textToSave, withoutChoices} from '../draft/stash-draft.ts';
import type {ScheduleCommand} from '../events/schedule-command.ts';
import type {ScheduleEffect} from '../events/schedule-effect.ts';
import type {ScheduleEvent} from '../events/schedule-event.ts';
import type {Notice} from '../state/notice.ts';
import {keptSelection, movedSelection} from '../state/selection.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';

/** Updates of the list of schedules, and actions on one of them. */
export const scheduleUpdates: Updates<ScheduleEvent> = {
  'schedules-read': (state, {schedules}) => [withSchedules(state, schedules)],
  'schedules-changed': (state) => [state, {type: 'read-schedules'}],
  'schedule-planned': (state, {schedule, isNew}) => planned(state, schedule, isNew),
  'schedule-failed': (state, {failure}) => [showNotice(state, {kind: 'failure', failure})],
  'schedule-selection-moved': (state, {by}) => [
    select(state, (selectedId) => movedSelection(state.schedules, selectedId, by)),
  ],
  'schedule-edited': (state) => editSelected(state),
  'schedule-pause-toggled': (state) =>
    withSelected(state, ({id, isPaused}) => ({type: 'pause-schedule', id, isPaused: !isPaused})),
  'schedule-run-requested': (state) => withSelected(state, ({id}) => ({type: 'run-schedule', id})),
  'schedule-removal-requested': (state) => {
    const schedule = selectedSchedule(state);
    if (schedule === null) return [state];
    const overlay = {
      kind: 'confirm',
      question: 'remove-schedule',
      schedule,
      from: state.overlay,
    } as const;
    return [{...state, overlay, notice: null}];
  },
  'schedule-removal-confirmed': (state) => {
    const {overlay} = state;
    if (overlay?.kind !== 'confirm' || overlay.question !== 'remove-schedule') return [state];
    return [
      {...state, overlay: overlay.from},
      {type: 'remove-schedule', id: overlay.schedule.id},
    ];
  },
};

/** Whether a schedule is due, or its time was computed by a clock that has since been set back. */
export function isScheduleDue({schedules, now}: State): boolean {
  return schedules.some(
    ({isPaused, nextAt, computedAt}) =>
      !isPaused && ((nextAt !== null && nextAt <= now) || computedAt > now),
  );
}

export function openSchedules(state: State): Update {
  const selectedId = state.schedules[0]?.id ?? null;
  const overlay = {kind: 'schedules', selectedId} as const;
  return [{...state, overlay, notice: null}, {type: 'read-schedules'}];
}

/**
 * Requests the schedule of a command in the box; the text stays in the box until the schedule is
 * stored.
 */
export function requestSchedule(state: State, command: ScheduleCommand): Update | Notice {
  if (state.draftFriends.length > 0) return {kind: 'friends-not-scheduled'};
  if (state.draftPicture !== null) return {kind: 'picture-not-scheduled'};
  const {link} = textToSave(state, 'aside');
  return [state, {type: 'plan-schedule', command, link, rings: state.draftRings}];
}

function selectedSchedule(state: State): Schedule | null {
  const {overlay, schedules} = state;
  const id = overlay?.kind === 'schedules' ? overlay.selectedId : null;
  return schedules.find((schedule) => schedule.id === id) ?? null;
}

function withSchedules(state: State, schedules: readonly Schedule[]): State {
  const kept = select(state, (selectedId) => keptSelection(state.schedules, schedules, selectedId));
  return {...kept, schedules};
}

function select(state: State, change: (selectedId: string | null) => string | null): State {
  const {overlay} = state;
  if (overlay?.kind !== 'schedules') return state;
  return {...state, overlay: {...overlay, selectedId: change(overlay.selectedId)}};
}

/** Clears the box only now, because the text is stored as a schedule. */
function planned(state: State, {rule, zone, nextAt}: Schedule, isNew: boolean): Update {
  const draft = editDraft(state.draft, {kind: 'clear'});
  const cleared = withoutChoices({...state, draft});
  const at = nextAt ?? state.now;
  const isRepeated = rule.kind !== 'once';
  const notice = isNew
    ? ({kind: 'scheduled', at, zone, isRepeated} as const)
    : ({kind: 'rescheduled', at, zone} as const);
  return [showNotice(cleared, notice), {type: 'read-schedules'}];
}

/** Loads the command that changes the schedule into the box; an unsent draft is stashed. */
function editSelected(state: State): Update {
  const schedule = selectedSchedule(state);
  if (schedule === null) return [state];
  const [kept, ...effects]: Update = isBlankBox(state) ? [state] : stashDraft(state, 'aside');
  const draft = editDraft(kept.draft, {kind: 'replace', text: commandFor(schedule)});
  const next: State = {...kept, draft, overlay: null, focus: 'compose', recall: null};
  return [showNotice(next, {kind: 'schedule-to-edit'}), ...effects];
}

function commandFor(schedule: Schedule): string {
  const text = schedule.job.kind === 'text' ? ` ${schedule.job.text}` : '';
  return `/reschedule ${schedule.id.slice(-8)} ${whenText(schedule)}${text}`;
}

function withSelected(state: State, order: (schedule: Schedule) => ScheduleEffect): Update {
  const schedule = selectedSchedule(state);
  return schedule === null ? [state] : [{...state, notice: null}, order(schedule)];
}
