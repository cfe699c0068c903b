import type {Result} from '../../domain/failure/result.ts';
import {isOver} from '../../domain/reminder/is-over.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import {replaceDraft} from '../draft/replace-draft.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {ReminderEffect} from '../events/reminder-effect.ts';
import type {SetReminder} from './set-reminder.ts';

/** The most reminders that the screen holds. */
const maxReminders = 500;

export function reminderEffects(context: EffectContext): EffectRunners<ReminderEffect['type']> {
  const {ports, dispatch, stop} = context;
  let isRunning = false;
  const readAll = (): void => {
    const now = ports.clock.now();
    const open = ports.reminders.open(now).filter((reminder) => !isOver(reminder, now));
    dispatch({type: 'reminders-read', reminders: open.slice(0, maxReminders)});
  };
  const change = async (work: () => Promise<Result<SetReminder | null>>): Promise<void> => {
    const changed = await work();
    if (!changed.ok) dispatch({type: 'reminder-refused', failure: changed.failure});
    else if (changed.value === null) dispatch({type: 'reminder-refused', failure: null});
    else dispatch({type: 'reminder-changed', ...changed.value});
    dispatch({type: 'memo-changed'});
  };
  const settling = {onRetry: 'queued', signal: stop} as const;
  return {
    'read-reminders': readAll,
    'plan-reminder': async ({command}) => {
      const {planReminder, reminderFromText} = await import('./load.ts');
      const read = reminderFromText(command, {now: ports.clock.now(), zone: localZone()});
      const planned = read.ok ? planReminder(ports, read.value) : read;
      if (!planned.ok) return dispatch({type: 'reminder-refused', failure: planned.failure});
      ports.reminders.add(planned.value.reminder);
      replaceDraft(ports);
      dispatch({type: 'reminder-planned', ...planned.value});
      dispatch({type: 'memo-changed'});
    },
    'change-reminder': ({command}) =>
      change(async () => {
        const {changeReminder, editFromText} = await import('./load.ts');
        const read = editFromText(ports, command);
        if (!read.ok || read.value === null) return read.ok ? {ok: true, value: null} : read;
        const {id, edit} = read.value;
        return changeReminder(ports, id, {edit, ...settling});
      }),
    'retry-reminder': ({id}) =>
      change(async () => {
        const {changeReminder} = await import('./load.ts');
        return changeReminder(ports, id, {edit: {}, ...settling});
      }),
    'remove-reminder': async ({id}) => {
      const {removeReminder} = await import('./load.ts');
      const removed = await removeReminder(ports, id, stop);
      if (!removed.ok) dispatch({type: 'reminder-refused', failure: removed.failure});
      else if (removed.value?.kind === 'failed') {
        dispatch({type: 'reminder-refused', failure: removed.value.failure});
      } else {
        const kind = removed.value === null ? 'reminder-gone' : removalNotice[removed.value.kind];
        dispatch({type: 'notice-raised', notice: {kind}});
      }
      readAll();
      dispatch({type: 'memo-changed'});
    },
    'requeue-reminders': async () => {
      const {requeueForConsent} = await import('./load.ts');
      requeueForConsent(ports);
      readAll();
      dispatch({type: 'memo-changed'});
    },
    'deliver-reminders': async () => {
      if (isRunning) return;
      isRunning = true;
      try {
        const {deliverReminders} = await import('./load.ts');
        await deliverReminders(ports, {
          signal: stop,
          onChange: (reminder) => {
            if (reminder === null) readAll();
            else dispatch({type: 'reminder-settled', reminder});
            dispatch({type: 'memo-changed'});
          },
        });
      } finally {
        isRunning = false;
      }
    },
  };
}

const removalNotice = {removed: 'reminder-removed', waiting: 'reminder-removal-waits'} as const;
