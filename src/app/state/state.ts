import type {Draft} from '../../domain/draft/draft.ts';
import type {SubmitKey} from '../../domain/draft/submit-key.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Session} from '../../domain/login/session.ts';
import type {SendingDefaults} from '../../domain/memo/kinds/memo-kind.ts';
import type {MemoLink} from '../../domain/memo/memo-link.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {BrowserReach, PasteOnlyReason} from '../ports/login-ports.ts';
import type {MemoDetail} from '../shared/read-memo-detail.ts';
import type {Appearance} from './appearance.ts';
import type {CommandCompletion} from './completion.ts';
import type {Recall, StashedDraft} from './draft-screens.ts';
import type {History} from './history-state.ts';
import type {Notice} from './notice.ts';
import type {Overlay} from './overlay.ts';
import type {Search} from './search-state.ts';
import type {Setup, SetupField} from './setup-state.ts';
import type {TokenFacts} from './tokens-overlay.ts';

/** Everything the screen shows. No token, code or secret is ever in it. Times are ms since the epoch. */
export interface State {
  readonly now: number;
  readonly language: Language;
  readonly terminal: Terminal;
  readonly appearance: Appearance;
  /** Set on the local Kakao of `--demo`. */
  readonly demo: {readonly roomUrl: string} | null;
  /** Null is the default one, of which nobody needs to be told. */
  readonly profile: string | null;
  readonly screen: 'setup' | 'login' | 'main';
  readonly focus: 'compose' | 'history';
  readonly overlay: Overlay | null;
  readonly session: Session | null;
  readonly refresh: Refresh;
  readonly connection: 'unknown' | 'online' | 'offline';
  readonly history: History;
  /** What the page of one memo shows; null until it is read. */
  readonly detail: MemoDetail | null;
  readonly search: Search;
  /** What the page of the tokens shows besides the login; null until it is read. */
  readonly tokenFacts: TokenFacts | null;
  /** What is to be sent later, the next first. */
  readonly schedules: readonly Schedule[];
  readonly draft: Draft;
  /** Link and button of the memo being written: the default ones until the person chooses others. */
  readonly draftLink: MemoLink;
  /** The memo that the one being written is made from. */
  readonly draftSource: string | null;
  /** What this terminal has put away, the last one at the end. */
  readonly stashedDrafts: readonly StashedDraft[];
  readonly recall: Recall | null;
  readonly sendingDefaults: SendingDefaults;
  readonly completion: CommandCompletion | null;
  /** Whether the person's own editor has the screen. */
  readonly isEditorOpen: boolean;
  readonly submitKey: SubmitKey;
  readonly setup: Setup;
  /** Values of the setup that the environment sets, which counts first at every start. */
  readonly setByEnvironment: readonly SetupField[];
  /** Whether a browser opened here is one that the person sees. */
  readonly browserReach: BrowserReach;
  readonly login: Login;
  /** Whether the login is for the consent that memos wait for. */
  readonly asksConsent: boolean;
  readonly notice: Notice | null;
  readonly noticeUntil: number;
  /** When each background duty was checked last. */
  readonly checkedAt: Readonly<Record<string, number>>;
  /** Set when the app is to end. */
  readonly ending: ExitReason | null;
}

export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  /** Draws plain ASCII: box lines and marks may be two cells wide here. */
  readonly isAscii: boolean;
  /** Whether Shift+Enter and Ctrl+Enter can be told from Enter (kitty keyboard protocol). */
  readonly distinguishesEnterKeys: boolean;
}

export type Refresh =
  /** `failedAt`: of the last try, which is not repeated at once. */
  | {readonly kind: 'idle'; readonly failedAt: number | null}
  /** `isAsked`: by the person, who is told the result. */
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
