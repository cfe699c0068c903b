/** Effects on reminders in Kakao's calendar. */
export type ReminderEffect =
  /** Does what waits at Kakao's calendar and is due. */
  {type: 'deliver-reminders'};
