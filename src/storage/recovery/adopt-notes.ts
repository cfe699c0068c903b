import {randomUUID} from 'node:crypto';
import type {WaitingNote} from '../../app/ports/program-note-ports.ts';
import {composeContent} from '../../domain/memo/kinds/kinds.ts';
import {maxMemoUnits} from '../../domain/memo/kinds/text.ts';
import {type Memo, partsInDoubt} from '../../domain/memo/memo.ts';
import {noLink} from '../../domain/memo/memo-link.ts';
import {writtenTags} from '../../domain/memo/tags.ts';
import {noteContent, noteSeparator, wholeOf} from '../../domain/program-note/note-content.ts';
import type {Database} from '../base/database.ts';
import {addMemo} from '../memo/memo-add.ts';
import {waitingNoteOfRow} from '../memo/program-note-store.ts';

/**
 * Makes memos, about which only the user can decide, of the notes of programs that wait in a
 * database that was copied or put back: they may have been sent since. Returns how many.
 */
export function adoptNotes(database: Database, now: number): number {
  return database.transaction(() => {
    const rows = database.all('SELECT * FROM gathered_note ORDER BY number');
    const memos = shares(database.read(() => rows.map(waitingNoteOfRow))).map((share) =>
      memoOf(share, now),
    );
    for (const memo of memos) addMemo(database, {memo, owner: null});
    database.run('DELETE FROM gathered_note');
    return memos.length;
  });
}

/** As many notes together as the text of one memo holds. */
function shares(notes: readonly WaitingNote[]): readonly (readonly WaitingNote[])[] {
  const all: WaitingNote[][] = [];
  let units = 0;
  for (const note of notes) {
    const more = wholeOf(note).length + noteSeparator.length;
    const last = all.at(-1);
    if (last === undefined || units + more > maxMemoUnits) {
      all.push([note]);
      units = more;
    } else {
      last.push(note);
      units += more;
    }
  }
  return all;
}

function memoOf(notes: readonly WaitingNote[], now: number): Memo {
  const [first] = notes;
  const text = notes.map(wholeOf).join(noteSeparator);
  const note = {headline: first?.headline ?? '', text, link: null, buttons: []};
  const composed = composeContent(noteContent(note, noLink), {link: noLink, isNumbered: true});
  if (!composed.ok) throw new Error('notes that were accepted are a memo');
  const parts = composed.value.divide().map((part) => ({text: part, status: 'queued' as const}));
  return {
    id: randomUUID(),
    text,
    content: composed.value.content,
    status: 'unknown',
    parts: partsInDoubt(parts),
    createdAt: now,
    sentAt: null,
    nextAttemptAt: null,
    attempts: 0,
    failure: {kind: 'restored'},
    tags: writtenTags(text),
    pinnedAt: null,
    sourceId: null,
  };
}
