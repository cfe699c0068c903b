import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import type {Language} from '../../domain/program/language.ts';
import {noteReader} from '../../domain/program-note/note-formats.ts';
import type {NotePost, NoteRefusal} from '../../domain/program-note/note-reader.ts';
import {isNoteLevel} from '../../domain/program-note/received-note.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import type {NoteRequest} from '../ports/program-note-ports.ts';
import type {NotePorts, NoteRules, Receipt} from './program-notes.ts';
import {receiveNote} from './receive-note.ts';

/** The outcome of a post. A receipt or `nothing` means that the sender need not repeat it. */
export type PostEnd =
  | Receipt
  | {readonly kind: 'nothing'}
  | {readonly kind: 'refused'; readonly refusal: NoteRefusal}
  /** The note cannot be sent, or could not be stored. */
  | {readonly kind: 'failed'; readonly failure: Failure};

export interface PostRules extends NoteRules {
  readonly language: Language;
}

/** Reads what a program posted and takes the note; it is on disk before this returns. */
export function takePost(ports: NotePorts, rules: PostRules, {format, post}: NoteRequest): PostEnd {
  const reader = noteReader(format);
  if (reader === null) throw new Error('a format with a reader expected');
  const moment = {now: ports.clock.now(), zone: localZone()};
  const read = reader(post, {moment, language: rules.language});
  if (read.kind !== 'note') return read;
  const level = levelIn(post);
  if (level !== null && !isNoteLevel(level)) {
    return {kind: 'refused', refusal: {problem: 'level-unknown', value: level}};
  }
  try {
    const received = receiveNote(ports, rules, {...read.note, level: level ?? read.note.level});
    return received.ok ? received.value : {kind: 'failed', failure: received.failure};
  } catch (error) {
    if (error instanceof FailureError) return {kind: 'failed', failure: error.failure};
    throw error;
  }
}

/** `?level=` is there for every format: most senders have no level of their own. */
function levelIn({query}: NotePost): string | null {
  return query.get('level');
}
