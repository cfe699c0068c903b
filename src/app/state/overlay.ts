import type {Draft} from '../../domain/draft/draft.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {DraftsPage} from './draft-screens.ts';
import type {FormPage} from './form.ts';
import type {FriendLogin, FriendMemo, FriendsPage} from './friend-pages.ts';
import type {AccountQuestion} from './tokens-overlay.ts';

/** The page over the main screen; Esc closes it. */
export type Overlay =
  | HelpPage
  | {readonly kind: 'tokens'}
  | {readonly kind: 'split'}
  | {readonly kind: 'search'}
  | DraftsPage
  | FormPage
  | FriendsPage
  | FriendSetupPage
  | FriendQuestion
  | MemoPage
  | OutboxPage
  | AccountQuestion
  | MemoQuestion
  | RemindersPage
  | ReminderQuestion
  | SchedulesPage
  | ScheduleQuestion
  | TagsPage;

/** The keys and commands, beginning with those of the page below. */
export interface HelpPage {
  readonly kind: 'help';
  /** The overlay that Esc returns to. */
  readonly from: Overlay | null;
  /** The character that opened it from the empty box: going on to type writes it after all. */
  readonly typed: string;
}

/** Everything stored about one memo. */
export interface MemoPage {
  readonly kind: 'memo';
  readonly id: string;
  /** The list that it was opened from; absent if that is the history. */
  readonly from?: OutboxPage;
}

/** The list of memos that are not sent. */
export interface OutboxPage {
  readonly kind: 'outbox';
  /** Newest first. */
  readonly memos: readonly Memo[];
  readonly selectedId: string | null;
}

/** A confirmation before an action on memos. */
export interface MemoQuestion {
  readonly kind: 'confirm';
  readonly question: 'send-again' | 'delete-memos';
  readonly ids: readonly string[];
  /** Memos that did not arrive and are sent again together with those. */
  readonly unsent?: readonly string[];
  /** The memo, if there is only one. */
  readonly memo: Memo | null;
  /** The overlay that No returns to. */
  readonly from: Overlay | null;
}

/** The line for adding and removing tags of memos. */
export interface TagsPage {
  readonly kind: 'tags';
  readonly ids: readonly string[];
  /** The initial content of the line: the tags that all of the memos have. */
  readonly before: readonly string[];
  readonly draft: Draft;
  readonly from: Overlay | null;
}

/** The list of reminders. */
export interface RemindersPage {
  readonly kind: 'reminders';
  readonly selectedId: string | null;
}

/** A confirmation before a reminder is removed. */
export interface ReminderQuestion {
  readonly kind: 'confirm';
  readonly question: 'remove-reminder';
  readonly reminder: Reminder;
  /** The overlay that No returns to. */
  readonly from: Overlay | null;
}

/** The list of schedules. */
export interface SchedulesPage {
  readonly kind: 'schedules';
  readonly selectedId: string | null;
}

/** A confirmation before a schedule is removed. */
export interface ScheduleQuestion {
  readonly kind: 'confirm';
  readonly question: 'remove-schedule';
  readonly schedule: Schedule;
  /** The overlay that No returns to. */
  readonly from: Overlay | null;
}

/** What is needed before a message can be sent to a friend. */
export interface FriendSetupPage {
  readonly kind: 'friend-setup';
  /** The address at which a friend logs in, and its QR code; null until they are read. */
  readonly login: FriendLogin | null;
  /** Why there is no address. */
  readonly failure: Failure | null;
  readonly from: Overlay | null;
}

/** The question before a memo is sent to friends. */
export interface FriendQuestion {
  readonly kind: 'confirm';
  readonly question: 'send-to-friends';
  readonly order: FriendMemo;
  /** The text of the memo, and the number of messages that each friend gets. */
  readonly text: string;
  readonly messages: number;
  /**
   * Whether it can be answered: it was on the screen for a moment without a key, so that a key that
   * was typed ahead answers nothing.
   */
  readonly isOpen: boolean;
  readonly from: Overlay | null;
}
