/** Effects on reminders in Kakao's calendar. */
export type ReminderEffect =
  /** Does what waits at Kakao's calendar and is due. */
  | {type: 'deliver-reminders'}
  /** Queues reminders again that were refused without the consent, which the user has given now. */
  | {type: 'requeue-reminders'};
