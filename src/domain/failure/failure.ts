import type {CommandProblem} from './command-failure.ts';
import type {PictureProblem} from './picture-problem.ts';
import type {ReminderProblem} from './reminder-problem.ts';
import type {ScheduleProblem} from './schedule-problem.ts';
import type {TemplateFinding} from './template-finding.ts';
import type {Unread} from './unread.ts';
import type {VariableProblem} from './variable-problem.ts';

/** Why a request got no response, regardless of whether the request was sent. */
export type NetworkReason =
  | 'refused'
  | 'name-not-found'
  | 'unreachable'
  | 'connect-timeout'
  | 'certificate'
  | 'reset'
  | 'answer-timeout'
  | 'cancelled'
  | 'proxy';

/** Why a response from Kakao's address cannot be a response of Kakao's API. */
export type ResponseProblem =
  | 'not-json'
  | 'unexpected-shape'
  | 'too-large'
  | 'redirected'
  | 'cut-off';

/** Why a pasted line was not accepted as the authorization code. */
export type PasteProblem =
  | 'empty'
  | 'too-long'
  | 'wrong-state'
  | 'missing-state'
  | 'other-address'
  | 'authorization-page'
  | 'duplicate-parameter'
  | 'no-code'
  | 'not-a-code';

/** Why a code cannot be matched to a login address that `login --print-url` printed. */
export type LoginAddressProblem = 'none' | 'expired' | 'used' | 'foreign';

/** Every expected failure of an operation: one union for the screen, the command line and JSON. */
export type Failure =
  | {kind: 'network'; reason: NetworkReason; detail: string}
  | {
      kind: 'kakao';
      http: number;
      code: string | number | null;
      message: string;
      retryAfter?: string;
    }
  | {kind: 'not-kakao'; http: number; problem: ResponseProblem}
  | {kind: 'outcome-unknown'; cause: Failure | null}
  /**
   * The memo was still to be sent on the computer that exported it, which may have sent it since.
   */
  | {kind: 'imported'; was: 'queued' | 'sending'}
  /** The memo was queued in a database that was copied or put back: it may have been sent since. */
  | {kind: 'restored'}
  /** The outcome of a memo is known but could not be stored; `cause` is the storage failure. */
  | {kind: 'not-recorded'; id: string; cause: Failure}
  /** Kakao sent new tokens that could not be stored; `cause` is the storage failure. */
  | {kind: 'tokens-not-stored'; cause: Failure}
  /** `variable` is the environment variable that holds the login, if one does. */
  | {kind: 'logged-out'; cause: Failure | null; variable?: string}
  | {kind: 'consent-missing'; scopes: readonly string[]}
  | {kind: 'setup-missing'; missing: 'rest-api-key'}
  | {kind: 'paste-refused'; problem: PasteProblem}
  /** Kakao refused a code that came without its address, so that it may be of another one. */
  | {kind: 'code-refused'; hasVerifier: boolean; cause: Failure}
  | {kind: 'login-address'; problem: LoginAddressProblem}
  | {kind: 'koe-page'; code: string}
  | {kind: 'login-denied'; error: string; description: string}
  | {kind: 'login-timed-out'}
  | {kind: 'login-cancelled'}
  /** `from` is absent in the app, where the box itself is empty. */
  | {kind: 'memo-empty'; from?: TextSource}
  | {kind: 'memo-too-large'; units: number; limit: number}
  /** `byte` is the offset of the first byte that is not UTF-8; -1 if it is not known. */
  | {kind: 'input-not-text'; byte: number; from?: InputSource}
  | {kind: 'input-unreadable'; path: string; detail: string}
  | {kind: 'invalid-link'; link: string}
  | {kind: 'invalid-button'; title: string; limit: number}
  /** A message that Kakao would refuse, or would not show as it is written. */
  | {kind: 'template-refused'; findings: readonly TemplateFinding[]}
  /** More messages than one memo may become. */
  | {kind: 'many-messages'; count: number; limit: number}
  | {kind: 'picture-refused'; name: string; problem: PictureProblem}
  /** The bytes of a picture are no longer here: they are erased once it was sent, or not imported. */
  | {kind: 'picture-lost'; name: string}
  /** The picture could not be uploaded, so that nothing was sent. */
  | {kind: 'picture-not-uploaded'; name: string; cause: Failure}
  /** The request to a friend was sent, but no response shows whether the message was delivered. */
  | {kind: 'receiver-unknown'; cause: Failure | null}
  /** Kakao was asked about an event in the calendar, and no response shows what became of it. */
  | {kind: 'reminder-unknown'; cause: Failure | null}
  /** Kakao answered without naming the receiver among those who got the message. */
  | {kind: 'not-confirmed'}
  /** The program ended before this was sent to the receiver, or the part before it failed. */
  | {kind: 'not-attempted'}
  /** No friend in Kakao's list has this name or id. */
  | {kind: 'friend-unknown'; name: string}
  /** Another account is logged in than the one whose friends were chosen; nothing was sent. */
  | {kind: 'other-account'}
  /** More friends than one memo may be sent to. */
  | {kind: 'many-receivers'; count: number; limit: number}
  /**
   * A message to friends was asked for where no person confirms it: by this command, or by `send`
   * without a terminal.
   */
  | {kind: 'person-needed'; command: string}
  /** Options of a command that do not fit together, as they are typed. */
  | {
      kind: 'options-refused';
      problem: 'needs' | 'conflict';
      option: string;
      others: readonly string[];
    }
  | {kind: 'invalid-origin'; name: string; value: string}
  | {kind: 'invalid-redirect-uri'; value: string}
  | {kind: 'schedule-refused'; problem: ScheduleProblem; value: string; unread?: Unread}
  | {kind: 'reminder-refused'; problem: ReminderProblem; value: string}
  /** The value is not part of the failure: it may be a secret. */
  | {kind: 'invalid-variable'; name: string; problem: VariableProblem}
  /** A new refresh token could not be passed to the command that receives it. */
  | {kind: 'rotation-not-handed-over'; detail: string}
  | {kind: 'command-failed'; problem: CommandProblem; detail: string}
  | {kind: 'invalid-profile'; name: string}
  | {kind: 'profile-missing'; name: string}
  /** A stored failure of a kind that only another version of the program knows, as its JSON. */
  | {kind: 'unreadable'; stored: string}
  /**
   * A program gave more than it may: `of` is its own limit of memos in `within` ms, or that of all
   * messages of a day. Nothing was stored; it is possible again at `until` (ms).
   */
  | {kind: 'limit-reached'; of: 'program' | 'day'; max: number; within: number; until: number}
  | {kind: 'sending-paused'; until: number; cause: Failure}
  | {kind: 'storage'; problem: StorageProblem; path: string; detail: string};

/** Which input it is, if there may be several; arguments count from 1. */
export type InputSource =
  | {readonly argument: number}
  | {readonly variable: string}
  | {readonly file: string};

/** Where the text of a memo came from: the words of a command line, stdin, or a file. */
export type TextSource = 'words' | 'stdin' | {readonly file: string};

export type StorageProblem =
  | 'not-writable'
  | 'not-a-folder'
  | 'shared-folder'
  | 'not-a-file'
  /** The file of the token for `serve` holds none that can be used. */
  | 'unusable-token'
  | 'foreign-owner'
  | 'full'
  | 'too-many-files'
  | 'damaged'
  | 'gone'
  | 'newer-schema'
  | 'busy'
  /** The file system has no locks, or its locks exclude no other process. */
  | 'no-locks'
  | 'other';

/** Thrown by storage, whose calls are synchronous. Operations convert it to a `Failure` value. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'FailureError';
    this.failure = failure;
  }
}
