import {isLive} from '../../domain/schedule/schedule.ts';
import {replaceDraft} from '../draft/replace-draft.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {ScheduleEffect} from '../events/schedule-effect.ts';
import type {NewOccurrence} from '../ports/schedule-ports.ts';
import {fireNow, fireSchedules} from './fire-schedules.ts';
import {pauseSchedule} from './plan-schedule.ts';
import {scheduleFromText} from './schedule-from-text.ts';

/** The most schedules that the screen holds. */
const maxSchedules = 500;

export function scheduleEffects(context: EffectContext): EffectRunners<ScheduleEffect['type']> {
  const {ports, dispatch, stop} = context;
  const readAll = (): void => {
    const schedules = ports.schedules.list().filter(isLive).slice(0, maxSchedules);
    dispatch({type: 'schedules-read', schedules});
  };
  const onFired = ({failure}: NewOccurrence): void => {
    if (failure !== null) dispatch({type: 'schedule-failed', failure});
    readAll();
    dispatch({type: 'memo-changed'});
  };
  return {
    'read-schedules': readAll,
    'plan-schedule': ({command, link, rings}) => {
      const planned = scheduleFromText(ports, command, {link, rings});
      if (planned === null) {
        dispatch({type: 'notice-raised', notice: {kind: 'command-argument', name: command.name}});
      } else if (!planned.ok) dispatch({type: 'memo-refused', failure: planned.failure});
      else if (planned.value === null) {
        dispatch({type: 'notice-raised', notice: {kind: 'schedule-gone'}});
      } else {
        replaceDraft(ports);
        const isNew = command.name !== 'reschedule';
        dispatch({type: 'schedule-planned', schedule: planned.value, isNew});
      }
    },
    'fire-schedules': async () => {
      await fireSchedules(ports, {onFired, signal: stop});
      // Needed even if nothing was sent: an occurrence may have been skipped, or another process
      // was first.
      readAll();
    },
    'run-schedule': async ({id}) => {
      dispatch({type: 'notice-raised', notice: {kind: 'schedule-running'}});
      const fired = await fireNow(ports, id, stop);
      if (fired === null) dispatch({type: 'notice-raised', notice: {kind: 'schedule-gone'}});
      else if (fired.failure === null) {
        dispatch({type: 'notice-raised', notice: {kind: 'schedule-sent'}});
      }
      if (fired === null) readAll();
      else onFired(fired);
    },
    'pause-schedule': ({id, isPaused}) => {
      const paused = pauseSchedule(ports, id, isPaused);
      const notice =
        paused === null
          ? ({kind: 'schedule-gone'} as const)
          : ({kind: 'schedule-paused', isPaused} as const);
      dispatch({type: 'notice-raised', notice});
      readAll();
    },
    'remove-schedule': ({id}) => {
      const kind = ports.schedules.remove(id) ? 'schedule-removed' : 'schedule-gone';
      dispatch({type: 'notice-raised', notice: {kind}});
      readAll();
    },
  };
}
