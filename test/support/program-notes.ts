import type {NoteServerPort} from '../../src/app/ports/program-note-ports.ts';
import type {NoteRules} from '../../src/app/programs/program-notes.ts';
import {
  type FoundNote,
  type ReceivedNote,
  receivedNote,
} from '../../src/domain/program-note/received-note.ts';

/** A note with this text, and other changes. */
export function noteWith(found: FoundNote | string): ReceivedNote {
  const note = receivedNote(typeof found === 'string' ? {text: found} : found);
  if (note === null) throw new Error('a note with a text expected');
  return note;
}

/** A server of notes that gets none, for commands that only have to print. */
export const quietNoteServer: NoteServerPort = {
  open: async () => ({kind: 'open', close: async () => {}}),
  token: () => 'a-token-of-this-test',
};

export const minute = 60_000;

/** The rules of a server with the usual window. */
export const serveRules: NoteRules = {
  program: 'serve',
  window: 5 * minute,
  level: 'normal',
  words: {title: (count, more) => `${count} notes, ${more} more`},
};
