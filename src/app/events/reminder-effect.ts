import type {ReminderCommand} from './reminder-event.ts';

/** Effects on reminders in Kakao's calendar. */
export type ReminderEffect =
  | {type: 'read-reminders'}
  /** Stores the reminder of a command; `deliver-reminders` asks Kakao for it. */
  | {type: 'plan-reminder'; command: ReminderCommand}
  /** Changes a reminder as the command in the box says, and asks Kakao. */
  | {type: 'change-reminder'; command: ReminderCommand}
  /** Asks again for a reminder that was refused. */
  | {type: 'retry-reminder'; id: string}
  | {type: 'remove-reminder'; id: string}
  /** Does what waits at Kakao's calendar and is due. */
  | {type: 'deliver-reminders'}
  /** Queues reminders again that were refused without the consent, which the user has given now. */
  | {type: 'requeue-reminders'};
