import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Session} from '../../domain/login/session.ts';
import type {PixelSize} from '../../domain/memo/picture/thumbnail.ts';
import type {EditorEvent} from '../ports/editor-ports.ts';
import type {SendDoubt} from '../state/memo-notice.ts';
import type {Notice} from '../state/notice.ts';
import type {Overlay} from '../state/overlay.ts';
import type {SearchEvent} from '../state/search-event.ts';
import type {AwaitedCode, ExitReason} from '../state/state.ts';
import type {AccountQuestion, TokensPageEvent} from '../state/tokens-overlay.ts';
import type {DraftEvent, RecallEvent} from './draft-event.ts';
import type {FormEvent} from './form-event.ts';
import type {FriendEvent} from './friend-event.ts';
import type {HistoryEvent} from './history-event.ts';
import type {PictureEvent} from './picture-event.ts';
import type {ReminderEvent} from './reminder-event.ts';
import type {ScheduleEvent} from './schedule-event.ts';
import type {SetupEvent} from './setup-event.ts';

/** Facts that happened, in the past tense. */
export type Event =
  | GeneralEvent
  | ComposeEvent
  | EditorEvent
  | DraftEvent
  | RecallEvent
  | FormEvent
  | FriendEvent
  | PictureEvent
  | HistoryEvent
  | SearchEvent
  | ScheduleEvent
  | ReminderEvent
  | SetupEvent
  | LoginEvent
  | TokenEvent
  | TokensPageEvent;

/** Events of the app as a whole. */
export type GeneralEvent =
  | {type: 'started'}
  | {type: 'clock-ticked'; now: number}
  | {type: 'terminal-resized'; columns: number; rows: number}
  | {type: 'cell-size-reported'; cell: PixelSize}
  | {type: 'quit-requested'; ending: ExitReason}
  | {type: 'escape-pressed'}
  | {type: 'help-requested'; typed: string}
  | {type: 'notice-raised'; notice: Notice}
  | {type: 'language-toggled'}
  | {type: 'overlay-opened'; overlay: Overlay}
  | {type: 'focus-toggled'}
  | {type: 'session-read'; session: Session | null}
  | {type: 'copy-requested'; text: string}
  | {type: 'link-opened'; url: string};

export type ComposeEvent =
  | {type: 'draft-edited'; edit: DraftEdit}
  | {type: 'draft-pasted'; text: string; removed: number}
  | {type: 'link-toggled'}
  | {type: 'draft-interrupted'}
  | {type: 'draft-left'}
  | {type: 'command-completed'; step: 1 | -1}
  | {type: 'command-chosen'; step: 1 | -1}
  | {type: 'command-entered'}
  | {type: 'command-left'}
  | {type: 'draft-submitted'}
  | {type: 'line-continued'}
  | {type: 'memo-accepted'; id: string}
  /** The memo waits until the user has answered a question. */
  | {type: 'memo-doubted'; doubt: SendDoubt}
  | {type: 'memo-refused'; failure: Failure};

export type LoginEvent =
  | {
      type: 'login-requested';
      openBrowser: boolean;
      chooseAccount?: boolean;
      forConsent?: boolean;
      scopes?: readonly string[];
    }
  | {type: 'login-started'; awaited: AwaitedCode}
  | {type: 'code-submitted'; text: string}
  | {type: 'code-refused'; failure: Failure}
  | {type: 'code-exchanging'}
  | {type: 'browser-requested'}
  | {type: 'port-requested'}
  | {type: 'login-succeeded'; session: Session}
  | {type: 'login-failed'; failure: Failure}
  | {type: 'login-left'};

export type TokenEvent =
  | {type: 'refresh-requested'}
  | {type: 'refresh-succeeded'; session: Session}
  | {type: 'refresh-failed'; failure: Failure; session: Session | null}
  | {type: 'status-requested'}
  | {type: 'status-checked'; session: Session | null; failure: Failure | null}
  | {type: 'account-asked'; question: AccountQuestion['question']}
  | {type: 'account-switch-confirmed'}
  | {type: 'log-out-confirmed'}
  | {type: 'unlink-confirmed'}
  | {type: 'logged-out'; notice: Notice};
