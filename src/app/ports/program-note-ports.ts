import type {Memo} from '../../domain/memo/memo.ts';
import type {NotePost} from '../../domain/program-note/note-reader.ts';
import type {NoteButton, NoteLevel} from '../../domain/program-note/received-note.ts';
import type {RequestProblem} from '../../domain/program-note/request-problem.ts';
import type {ProgramName} from './send-once-ports.ts';

/** A note that waits to be sent with others. */
export interface GatheredNote {
  readonly headline: string;
  readonly text: string;
  readonly link: string | null;
  readonly buttons: readonly NoteButton[];
  readonly level: NoteLevel;
  /** ms since the epoch. */
  readonly receivedAt: number;
}

export interface WaitingNote extends GatheredNote {
  readonly number: number;
}

/** The notes of one program while no other process can write. */
export interface LockedNotes {
  /**
   * When the newest memo of the program up to `now` was accepted (ms); null if none was in the last
   * day. A later one does not count: the clock was set back.
   */
  lastMemoAt(now: number): number | null;
  /**
   * When a memo of the program that was accepted up to `time` and is still queued is tried again
   * (ms; 0 if it is not known); null if none is. Only those of the last day count.
   */
  heldUntil(time: number): number | null;
  /** The number of notes that wait. */
  readonly waiting: number;
  /** Whether all that wait are quiet. */
  readonly isQuiet: boolean;
  /** When those that wait are to be sent (ms); null if none waits. */
  readonly releaseAt: number | null;
  /** The messages that count for the Korean day that contains `now` (ms), of any program or user. */
  messagesOfDay(now: number): number;
  /** Those that wait, in the order in which they came; read as far as they are used. */
  notes(): Iterable<WaitingNote>;
}

/** What is written in one transaction. */
export interface NotesChange {
  /** Stored as queued, and counted for the program. */
  readonly memo?: Memo;
  /** The notes that the memo holds, up to this number; they wait no longer. */
  readonly takenUpTo?: number;
  readonly gathered?: GatheredNote;
  /** When all notes that wait then are to be sent (ms). */
  readonly releaseAt?: number;
}

/** The notes that programs gave and that wait. Same guarantees as `SessionStore`. */
export interface ProgramNotes {
  /** Reads, decides and writes in one transaction; returns what was written, null if nothing. */
  change(
    program: ProgramName,
    decide: (locked: LockedNotes) => NotesChange | null,
  ): NotesChange | null;
  /** When the notes of a program are to be sent (ms); null if none waits. */
  releaseAt(program: ProgramName): number | null;
}

/** A request of a sender that gave the token. */
export interface NoteRequest {
  readonly format: string;
  readonly post: NotePost;
}

export interface NoteAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** What became of the request, in a word for the log. */
  readonly outcome: string;
  /** After which time (s) the sender may try again. */
  readonly retryAfter?: number;
}

/** A request that was answered; it holds nothing that a sender chose. */
export interface AnsweredRequest {
  readonly method: string;
  /** Null if the request was for no note. */
  readonly format: string | null;
  readonly status: number;
  readonly outcome: string;
}

export interface NoteServerOptions {
  readonly port: number;
  readonly token: string;
  /** Answers a note. An error is a bug; the sender gets status 500. */
  receive(request: NoteRequest): NoteAnswer;
  /** Says why a request is not taken. */
  explain(problem: RequestProblem): string;
  onAnswer(answered: AnsweredRequest): void;
  /** The posts that are taken in a minute; 600 if absent. */
  readonly postsPerMinute?: number;
  /** The time (ms) that a client may take to send a request; 10 s if absent. */
  readonly clientTimeout?: number;
}

export type NoteServer =
  /** `close` takes no more requests, and returns when those that were begun are answered. */
  | {readonly kind: 'open'; close(): Promise<void>}
  | {readonly kind: 'unavailable'; readonly reason: 'port-in-use' | 'port-forbidden'};

/** The server that receives notes, and the token that its senders give. */
export interface NoteServerPort {
  open(options: NoteServerOptions): Promise<NoteServer>;
  /** Reads the token of a data folder, or makes one; throws `FailureError` if that fails. */
  token(dataFolder: string): string;
}
