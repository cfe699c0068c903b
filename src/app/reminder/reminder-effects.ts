import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {ReminderEffect} from '../events/reminder-effect.ts';

export function reminderEffects(context: EffectContext): EffectRunners<ReminderEffect['type']> {
  const {ports, dispatch, stop} = context;
  let isRunning = false;
  return {
    'requeue-reminders': async () => {
      const {requeueForConsent} = await import('./load.ts');
      requeueForConsent(ports);
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
            if (reminder?.state === 'failed' && reminder.failure !== null) {
              const notice = {kind: 'failure', failure: reminder.failure} as const;
              dispatch({type: 'notice-raised', notice});
            }
            dispatch({type: 'memo-changed'});
          },
        });
      } finally {
        isRunning = false;
      }
    },
  };
}
