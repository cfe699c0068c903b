import type {Failure} from '../../domain/failure/failure.ts';

/** The result of an action on reminders. */
export type ReminderNotice =
  /** The reminder of the box is stored; without a login it waits for one. */
  | {readonly kind: 'reminder-kept'; readonly isLoggedIn: boolean}
  | {
      readonly kind: 'reminder-set';
      /** Its next time (ms). */
      readonly at: number;
      readonly zone: string;
      readonly isRepeated: boolean;
      /** Whether it was in the calendar before. */
      readonly isChanged: boolean;
      /** Whether it comes later than asked for, at the next mark of the calendar's grid. */
      readonly isMoved: boolean;
    }
  /** Kakao could not be asked, and will be. */
  | {readonly kind: 'reminder-waiting'; readonly failure: Failure | null}
  /** The answer was lost. */
  | {readonly kind: 'reminder-unknown'}
  /** `isOfMemo`: the memo that it belongs to was sent. */
  | {readonly kind: 'reminder-failed'; readonly failure: Failure; readonly isOfMemo: boolean}
  | {readonly kind: 'reminder-to-edit'}
  | {readonly kind: 'reminder-removed'}
  /** Kakao could not be asked to remove it, and will be. */
  | {readonly kind: 'reminder-removal-waits'}
  | {readonly kind: 'reminder-gone'}
  | {readonly kind: 'ring-changed'; readonly rings: boolean}
  /** A reminder is to follow the memo, and its consent is missing. */
  | {readonly kind: 'ring-needs-consent'}
  | {readonly kind: 'picture-not-reminded'}
  /** The login for the consent ended without it. */
  | {readonly kind: 'calendar-refused'};
