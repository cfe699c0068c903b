/**
 * The operations on reminders, loaded together when there is one. Nothing else imports them, or
 * every start would load them.
 */
export {changeReminder, pastReminders, removeReminder} from './change-reminder.ts';
export {deliverReminders} from './deliver-reminders.ts';
export {editFromText} from './edit-from-text.ts';
export {planReminder} from './plan-reminder.ts';
export {reminderFromText} from './reminder-from-text.ts';
export {requeueForConsent} from './requeue-for-consent.ts';
export {setReminder, settleNow} from './set-reminder.ts';
