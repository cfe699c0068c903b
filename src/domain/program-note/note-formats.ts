import type {NoteReader} from './note-reader.ts';
import {readTextNote} from './read-text-note.ts';

/**
 * The readers by the name of their format, which is the last part of an address of `/hook`. That of
 * `ntfy` also reads what is sent to any other path.
 */
const noteFormats: ReadonlyMap<string, NoteReader> = new Map([['text', readTextNote]]);

export const noteFormatNames: readonly string[] = [...noteFormats.keys()];

export function noteReader(format: string): NoteReader | null {
  return noteFormats.get(format) ?? null;
}
