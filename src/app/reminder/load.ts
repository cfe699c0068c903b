/** The operations on reminders, loaded together when there is one. */
export {changeReminder, pastReminders, removeReminder} from './change-reminder.ts';
export {deliverReminders} from './deliver-reminders.ts';
export {requeueForConsent} from './requeue-for-consent.ts';
export {setReminder, settleNow} from './set-reminder.ts';
