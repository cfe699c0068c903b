import type {NotePost} from '../../domain/program-note/note-reader.ts';
import type {RequestProblem} from '../../domain/program-note/request-problem.ts';

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
  /** Answers a note; must not throw. */
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
