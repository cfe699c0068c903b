import assert from 'node:assert/strict';
import type {Language} from '../../src/domain/program/language.ts';
import {noteReader} from '../../src/domain/program-note/note-formats.ts';
import type {
  NotePost,
  ReadingContext,
  ReadNote,
} from '../../src/domain/program-note/note-reader.ts';
import type {ReceivedNote} from '../../src/domain/program-note/received-note.ts';

/** 2 December 2026, 09:00 in Seoul. */
export const now = Date.parse('2026-12-02T00:00:00Z');

export const contextIn = (language: Language): ReadingContext => ({
  moment: {now, zone: 'Asia/Seoul'},
  language,
});

export interface Posting {
  readonly method?: string;
  readonly path?: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Anything but a text is posted as JSON. */
  readonly body?: unknown;
  readonly language?: Language;
}

/** Reads a request in a format. */
export function readPosted(format: string, posting: Posting): ReadNote {
  const {
    method = 'POST',
    path = [],
    query = {},
    headers = {},
    body = '',
    language = 'ko',
  } = posting;
  const read = noteReader(format);
  assert.ok(read, format);
  const post: NotePost = {
    method,
    path,
    query: new URLSearchParams(query),
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
  return read(post, contextIn(language));
}

/** The members of the note that the test names. */
export function noteFrom(format: string, posting: Posting): ReceivedNote {
  const read = readPosted(format, posting);
  assert.equal(read.kind, 'note', JSON.stringify(read));
  return read.kind === 'note' ? read.note : assert.fail();
}

/** Asserts what a note says; members that are not named are not compared. */
export function assertNote(
  format: string,
  posting: Posting,
  expected: Partial<ReceivedNote>,
): void {
  const note = noteFrom(format, posting);
  const named = Object.keys(expected) as (keyof ReceivedNote)[];
  assert.deepEqual(Object.fromEntries(named.map((name) => [name, note[name]])), expected);
}

/** Asserts why a request is refused. */
export function assertRefused(format: string, posting: Posting, refusal: object): void {
  assert.deepEqual(readPosted(format, posting), {kind: 'refused', refusal});
}
