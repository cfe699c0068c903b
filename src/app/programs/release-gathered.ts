import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {senderQuota, startOfNextKoreanDay} from '../../domain/memo/daily-quota.ts';
import {maxMemoUnits} from '../../domain/memo/kinds/text.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {MemoLink} from '../../domain/memo/memo-link.ts';
import {
  digestContent,
  noteContent,
  noteSeparator,
  wholeOf,
} from '../../domain/program-note/note-content.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import type {LockedNotes, NotesChange, WaitingNote} from '../ports/program-note-ports.ts';
import {sendingDefaultsOf} from '../state/sending-defaults.ts';
import {heldBackUntil, isReleaseDue, type NotePorts, type NoteRules} from './program-notes.ts';

/** The time at which the notes of a program are to be sent (ms); null if none waits. */
export function nextReleaseAt(
  ports: Pick<NotePorts, 'programNotes'>,
  {program}: Pick<NoteRules, 'program'>,
): number | null {
  return ports.programNotes.releaseAt(program);
}

/**
 * Makes one memo of the notes that wait, if their time has come: one note goes as itself, more go as
 * a list. The memo is stored in the transaction that removes the notes. What a memo cannot hold
 * waits for the next one; all of it waits while the memo before it cannot be sent, and for the next
 * Korean day if the messages of this one are used up. Returns the memo; null if none was made. Throws `FailureError` on storage failures.
 */
export function releaseGathered(ports: NotePorts, rules: NoteRules): Result<Memo | null> {
  if (!isReleaseDue(nextReleaseAt(ports, rules), ports.clock.now())) return succeeded(null);
  const {link} = sendingDefaultsOf(ports.preferences.read());
  let failure: Failure | null = null;
  const change = ports.programNotes.change(rules.program, (locked) => {
    // Another process may have released them since.
    if (!isReleaseDue(locked.releaseAt, ports.clock.now())) return null;
    const heldBack = heldBackUntil(locked, {now: ports.clock.now(), window: rules.window});
    if (heldBack !== null) return {releaseAt: heldBack};
    const decided = released(ports, {rules, locked, link});
    if (decided.ok) return decided.value;
    failure = decided.failure;
    return null;
  });
  return failure === null ? succeeded(change?.memo ?? null) : failed(failure);
}

interface Releasing {
  readonly rules: NoteRules;
  readonly locked: LockedNotes;
  readonly link: MemoLink;
}

function released(ports: NotePorts, {rules, locked, link}: Releasing): Result<NotesChange> {
  const notes = oneMemoOf(locked.notes());
  const [first] = notes;
  const last = notes.at(-1);
  if (first === undefined || last === undefined) throw new Error('notes that wait expected');
  const content =
    notes.length === 1 ? noteContent(first, link) : digestContent(notes, rules.words, link);
  const rings = notes.some(({level}) => level === 'ring') ? {rings: true as const} : {};
  const prepared = prepareMemo(ports, {content, ...rings});
  if (!prepared.ok) return prepared;
  const memo = prepared.value;
  const now = memo.createdAt;
  if (locked.messagesOfDay(now) + memo.parts.length > senderQuota) {
    return succeeded({releaseAt: startOfNextKoreanDay(now)});
  }
  return succeeded({memo, takenUpTo: last.number, releaseAt: now + rules.window});
}

/** The first notes, as many as the text of one memo holds; at least one. */
function oneMemoOf(waiting: Iterable<WaitingNote>): readonly WaitingNote[] {
  const notes: WaitingNote[] = [];
  let units = 0;
  for (const note of waiting) {
    units += wholeOf(note).length + noteSeparator.length;
    if (units > maxMemoUnits && notes.length > 0) return notes;
    notes.push(note);
  }
  return notes;
}
