import {type Result, succeeded} from '../../domain/failure/result.ts';
import {senderQuota, startOfNextKoreanDay} from '../../domain/memo/daily-quota.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {noteContent} from '../../domain/program-note/note-content.ts';
import type {NoteLevel, ReceivedNote} from '../../domain/program-note/received-note.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import type {LockedNotes, NotesChange} from '../ports/program-note-ports.ts';
import {sendingDefaultsOf} from '../state/sending-defaults.ts';
import {
  heldBackUntil,
  maxWaitingNotes,
  maxWaitMs,
  type NotePorts,
  type NoteRules,
  type Receipt,
} from './program-notes.ts';
import {scheduleNote} from './schedule-note.ts';

/**
 * Stores a note before it returns: as a memo in the outbox, with those that wait for the next list,
 * or as a schedule. The check of the limits and the insert are one transaction, so that any number
 * of processes keep them together. Throws `FailureError` on storage failures.
 */
export function receiveNote(
  ports: NotePorts,
  rules: NoteRules,
  note: ReceivedNote,
): Result<Receipt> {
  if (note.deliverAt !== null) return scheduleNote(ports, note, note.deliverAt);
  const {link} = sendingDefaultsOf(ports.preferences.read());
  const level = note.level ?? rules.level;
  const rings = level === 'ring' ? {rings: true as const} : {};
  const prepared = prepareMemo(ports, {content: noteContent(note, link), ...rings});
  if (!prepared.ok) return prepared;
  const memo = prepared.value;
  const change = ports.programNotes.change(rules.program, (locked) =>
    // Read here: another process may have been first while this one waited for the lock.
    fateOf(locked, {memo, level, note, window: rules.window, now: ports.clock.now()}),
  );
  if (change?.memo !== undefined) return succeeded({kind: 'queued', memoId: memo.id});
  const releaseAt = change?.releaseAt ?? ports.programNotes.releaseAt(rules.program);
  const time = releaseAt ?? memo.createdAt + rules.window;
  return succeeded(
    change === null ? {kind: 'full', until: time} : {kind: 'gathered', releaseAt: time},
  );
}

interface Coming {
  readonly memo: Memo;
  readonly level: NoteLevel;
  readonly note: ReceivedNote;
  readonly window: number;
  readonly now: number;
}

/** Null if nothing more may wait. */
function fateOf(locked: LockedNotes, coming: Coming): NotesChange | null {
  const {memo, level, note, window, now} = coming;
  const last = locked.lastMemoAt(now);
  const isOpen = last !== null && now - last < window;
  const heldBack = isOpen ? null : heldBackUntil(locked, {now, window});
  const isFree = !isOpen && heldBack === null && (locked.waiting === 0 || locked.isQuiet);
  const goesAtOnce = level === 'ring' || (level === 'normal' && isFree);
  const isDayFull = () => locked.messagesOfDay(now) + memo.parts.length > senderQuota;
  const waitsForDay = goesAtOnce && isDayFull();
  if (goesAtOnce && !waitsForDay) return {memo};
  if (locked.waiting >= maxWaitingNotes) return null;
  const {headline, text, link, buttons} = note;
  const gathered = {headline, text, link, buttons, level, receivedAt: now};
  const planned = locked.releaseAt;
  if (planned !== null && planned - now <= maxWaitMs) return {gathered, releaseAt: planned};
  if (waitsForDay) return {gathered, releaseAt: startOfNextKoreanDay(now)};
  return {gathered, releaseAt: heldBack ?? (isOpen ? last : now) + window};
}
