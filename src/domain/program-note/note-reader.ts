import type {Language} from '../program/language.ts';
import type {Moment} from '../schedule/moment.ts';
import type {ReceivedNote} from './received-note.ts';

/** A request that carries a note, without what proves that its sender may send. */
export interface NotePost {
  /** In capitals. */
  readonly method: string;
  /** The decoded parts of ntfy's path (`/topic/publish`); none for an address of `/hook`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ReadingContext {
  /** What relative times refer to. */
  readonly moment: Moment;
  /** The language of words that a reader adds to a note. */
  readonly language: Language;
}

/** Why a request holds no note; `field` and `value` are as the sender wrote them. */
export type NoteRefusal =
  | {readonly problem: 'empty' | 'not-json' | 'too-deep'}
  | {readonly problem: 'missing-field' | 'wrong-field'; readonly field: string}
  | {
      readonly problem: 'time-unreadable' | 'level-unknown' | 'priority-unknown';
      readonly value: string;
    };

/** `nothing`: the request is well-formed, but contains nothing that a user wants to read. */
export type ReadNote =
  | {readonly kind: 'note'; readonly note: ReceivedNote}
  | {readonly kind: 'nothing'}
  | {readonly kind: 'refused'; readonly refusal: NoteRefusal};

/** Reads what a program sent in one format. Never throws, for any request. */
export type NoteReader = (post: NotePost, context: ReadingContext) => ReadNote;

export function refusedNote(refusal: NoteRefusal): ReadNote {
  return {kind: 'refused', refusal};
}

/** A cleaned note, or the refusal of an empty one. */
export function readNote(note: ReceivedNote | null): ReadNote {
  return note === null ? refusedNote({problem: 'empty'}) : {kind: 'note', note};
}
