import type {Draft} from '../../domain/draft/draft.ts';
import type {SubmitKey} from '../../domain/draft/submit-key.ts';
import type {WrittenPicture} from '../../domain/draft/written-picture.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Friend} from '../../domain/friend/friend.ts';
import type {Session} from '../../domain/login/session.ts';
import type {SendingDefaults} from '../../domain/memo/kinds/memo-kind.ts';
import type {LinkDomain} from '../../domain/memo/link-domains.ts';
import type {MemoLink} from '../../domain/memo/memo-link.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {BrowserReach, PasteOnlyReason} from '../ports/login-ports.ts';
import type {MemoDetail} from '../shared/read-memo-detail.ts';
import type {Appearance} from './appearance.ts';
import type {CommandCompletion} from './completion.ts';
import type {PictureOffer, Recall, StashedDraft} from './draft-screens.ts';
import type {History} from './history-state.ts';
import type {Notice} from './notice.ts';
import type {Overlay} from './overlay.ts';
import type {Search} from './search-state.ts';
import type {Setup, SetupField} from './setup-state.ts';
import type {Thumbnail} from './thumbnail.ts';
import type {TokenFacts} from './tokens-overlay.ts';

/**
 * Everything that the screen shows. It never contains a token, code or secret. Times are
 * milliseconds since the epoch.
 */
export interface State {
  readonly now: number;
  readonly language: Language;
  readonly terminal: Terminal;
  readonly appearance: Appearance;
  /** Set while the local Kakao of `--demo` is used. */
  readonly demo: {readonly roomUrl: string} | null;
  /** Null for the default profile, which needs no mention. */
  readonly profile: string | null;
  readonly screen: 'setup' | 'login' | 'main';
  readonly focus: 'compose' | 'history';
  readonly overlay: Overlay | null;
  readonly session: Session | null;
  readonly refresh: Refresh;
  readonly connection: 'unknown' | 'online' | 'offline';
  readonly history: History;
  /** The content of the memo page; null until it is read. */
  readonly detail: MemoDetail | null;
  /** The small picture on the memo page; null if there is none. */
  readonly thumbnail: Thumbnail | null;
  readonly search: Search;
  /** The facts that the tokens page shows in addition to the login; null until they are read. */
  readonly tokenFacts: TokenFacts | null;
  /** Upcoming schedules, the next one first. */
  readonly schedules: readonly Schedule[];
  /** Reminders that are still to come or not set as asked for, the next one first. */
  readonly reminders: readonly Reminder[];
  /** The reminder that was asked for here last, until its outcome is shown. */
  readonly askedReminder: AskedReminder | null;
  /** The text of the box that is being stored as a reminder, or as a change of one; null: none is. */
  readonly storingReminder: string | null;
  readonly draft: Draft;
  /** The link and button of the current memo: the defaults until the user chooses others. */
  readonly draftLink: MemoLink;
  /** The picture of the current memo; null if it has none. */
  readonly draftPicture: WrittenPicture | null;
  /** Whether a reminder follows the current memo. */
  readonly draftRings: boolean;
  /**
   * The friends that the current memo goes to; none for the user's own chatroom. Chosen for one memo,
   * and never kept with its text.
   */
  readonly draftFriends: readonly Friend[];
  /** The names of the friends that the text was written for, if it does not go to them. */
  readonly draftMeantFor: readonly string[];
  /** Whether a memo to friends was confirmed and is not stored yet. */
  readonly isStoringFriendMemo: boolean;
  /** The picture whose path was pasted into the box, and that path; null if there is none. */
  readonly pictureOffer: PictureOffer | null;
  /** Whether the files of a memo are being read, which is sent then. */
  readonly isReadingPictures: boolean;
  /** The id of the memo that the current one is made from. */
  readonly draftSource: string | null;
  /** The drafts that this terminal has stashed, the latest last. */
  readonly stashedDrafts: readonly StashedDraft[];
  readonly recall: Recall | null;
  readonly sendingDefaults: SendingDefaults;
  /** The domains that are known to be registered in Kakao's console; none if that is not set. */
  readonly registeredDomains: readonly LinkDomain[];
  readonly completion: CommandCompletion | null;
  /** Whether the user's own editor has the screen. */
  readonly isEditorOpen: boolean;
  readonly submitKey: SubmitKey;
  readonly setup: Setup;
  /** The setup fields that the environment sets, which takes precedence at every start. */
  readonly setByEnvironment: readonly SetupField[];
  /** Whether a browser opened here is visible to the user. */
  readonly browserReach: BrowserReach;
  readonly login: Login;
  /** Whether the login is for the consent that memos wait for. */
  readonly asksConsent: boolean;
  /** What the login asks consent for beside messages. */
  readonly asksScopes: readonly string[];
  readonly notice: Notice | null;
  readonly noticeUntil: number;
  /** The time at which each background duty was last checked. */
  readonly checkedAt: Readonly<Record<string, number>>;
  /** Set when the app should end. */
  readonly ending: ExitReason | null;
}

export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  /** Draws plain ASCII, because box lines and marks may be two cells wide in this terminal. */
  readonly isAscii: boolean;
  /**
   * Whether Shift+Enter and Ctrl+Enter can be distinguished from Enter (kitty keyboard protocol).
   */
  readonly distinguishesEnterKeys: boolean;
}

export interface AskedReminder {
  readonly id: string;
  /** Whether it comes later than asked for, at the next mark of the calendar's grid. */
  readonly isMoved: boolean;
}

export type Refresh =
  /** `failedAt` is the time of the last failed refresh, which is not retried immediately. */
  | {readonly kind: 'idle'; readonly failedAt: number | null}
  /** `isAsked` says that the user requested the refresh and is shown the result. */
  | {readonly kind: 'running'; readonly startedAt: number; readonly isAsked: boolean}
  | {readonly kind: 'done'; readonly at: number};

export interface AwaitedCode {
  readonly url: string;
  readonly redirectUri: string;
  readonly expiresAt: number;
  readonly browser: 'opened' | 'none' | 'failed';
  readonly pasteOnly: PasteOnlyReason | null;
}

export type Login =
  | {readonly kind: 'idle'}
  | {readonly kind: 'starting'}
  | ({readonly kind: 'awaiting-code'; readonly refusal: Failure | null} & AwaitedCode)
  | ({readonly kind: 'exchanging-code'} & AwaitedCode)
  | {readonly kind: 'failed'; readonly failure: Failure};

export type ExitReason = 'quit' | 'demo';
