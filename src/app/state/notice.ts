import type {EditorProblem} from '../../domain/draft/editor-problem.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Account, AccountChange} from '../../domain/login/session.ts';
import type {UnregisteredDomains} from '../../domain/memo/link-domains.ts';
import type {Layout, LayoutChoice} from '../../domain/program/layout-choice.ts';
import type {ThemeChoice} from '../../domain/program/theme-choice.ts';
import type {Warning} from '../../domain/program/warning.ts';
import type {FormKind} from './form.ts';
import type {FriendNotice} from './friend-notice.ts';
import type {MemoNotice} from './memo-notice.ts';
import type {PictureNotice} from './picture-notice.ts';
import type {ReminderNotice} from './reminder-notice.ts';
import type {ScheduleNotice} from './schedule-notice.ts';
import type {SearchDirection} from './search-event.ts';

/** A line that shows what just happened, until the next key or for some time. */
export type Notice =
  | {readonly kind: 'submit-key-indistinct'}
  | {readonly kind: 'editor-problem'; readonly problem: EditorProblem}
  | {readonly kind: 'failure'; readonly failure: Failure}
  | MemoNotice
  | ScheduleNotice
  | ReminderNotice
  | {readonly kind: 'warning'; readonly warning: Warning}
  | {readonly kind: 'tokens-refreshed'}
  | {readonly kind: 'logged-in'; readonly account: Account | null}
  /** The login is of another account than the one before. */
  | ({readonly kind: 'other-account'} & AccountChange)
  | {readonly kind: 'logged-out'; readonly isRevoked: boolean}
  | {readonly kind: 'logged-out-elsewhere'}
  | {readonly kind: 'unlinked'}
  | {readonly kind: 'browser-not-opened'}
  | {readonly kind: 'unknown-command'; readonly name: string; readonly nearest: string | null}
  | {readonly kind: 'command-argument'; readonly name: string}
  | {readonly kind: 'command-alone'; readonly name: string}
  | ({readonly kind: 'link-domains'} & UnregisteredDomains)
  | {readonly kind: 'numbers-changed'; readonly isNumbered: boolean}
  | {readonly kind: 'theme-chosen'; readonly theme: ThemeChoice}
  | {readonly kind: 'layout-chosen'; readonly layout: LayoutChoice; readonly shown: Layout}
  | {readonly kind: 'language-chosen'}
  | {readonly kind: 'preferences-damaged'; readonly path: string}
  | {
      readonly kind: 'database-salvaged';
      readonly movedTo: string;
      readonly memos: number;
      readonly memosLeft: number;
      readonly isLoginKept: boolean;
    }
  /** Memos that may have been sent before the database was copied or put back. */
  | {readonly kind: 'database-restored'; readonly count: number}
  | {readonly kind: 'memos-recovered'; readonly count: number}
  | {readonly kind: 'history-pruned'; readonly count: number; readonly keep: string}
  | {readonly kind: 'press-again-to-quit'}
  /** `isKept` says whether the text was saved. */
  | {readonly kind: 'draft-cleared'; readonly isKept: boolean}
  | {readonly kind: 'draft-stashed'}
  | {readonly kind: 'draft-deleted'}
  | {readonly kind: 'draft-gone'}
  /** The form that was left is among the drafts. */
  | {readonly kind: 'form-kept'; readonly form: FormKind}
  /** Where nothing is drawn, the command line writes such messages. */
  | {readonly kind: 'form-not-shown'; readonly form: FormKind}
  /** The text behind a recalled memo, or the text that an opened draft replaced, was saved. */
  | {readonly kind: 'unsent-kept'}
  | {readonly kind: 'unsent-back'}
  | {readonly kind: 'no-more-matches'; readonly towards: SearchDirection}
  | {readonly kind: 'nothing-sought'}
  | {readonly kind: 'text-cleaned'; readonly removed: number}
  | PictureNotice
  | FriendNotice;

/** Notices that take longer to read, or need an action, are shown longer. */
export const longNotices: ReadonlySet<Notice['kind']> = new Set<Notice['kind']>([
  'failure',
  'warning',
  'database-salvaged',
  'database-restored',
  'link-domains',
  'editor-problem',
  'submit-key-indistinct',
  'other-account',
  'send-doubted',
  'form-not-shown',
  'picture-not-attached',
  'picture-not-scheduled',
  'picture-not-reminded',
  'reminder-failed',
  'reminder-waiting',
  'calendar-refused',
  'friends-not-reached',
  'friends-not-scheduled',
]);
