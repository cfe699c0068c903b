import type {DigestWords} from '../../domain/program-note/note-content.ts';
import type {NoteLevel} from '../../domain/program-note/received-note.ts';
import type {Ports} from '../ports/ports.ts';
import type {LockedNotes} from '../ports/program-note-ports.ts';
import type {ProgramName} from '../ports/send-once-ports.ts';

export type NotePorts = Pick<
  Ports,
  'clock' | 'newId' | 'preferences' | 'programNotes' | 'schedules'
>;

/** How the notes of a program become memos. */
export interface NoteRules {
  readonly program: ProgramName;
  /** The time (ms) after a memo in which further notes are gathered; also that between two lists. */
  readonly window: number;
  /** The level of a note whose sender says none. */
  readonly level: NoteLevel;
  readonly words: DigestWords;
}

/** What became of a note. */
export type Receipt =
  | {readonly kind: 'queued'; readonly memoId: string}
  | {readonly kind: 'gathered'; readonly releaseAt: number}
  | {readonly kind: 'scheduled'; readonly scheduleId: string; readonly at: number}
  /** Nothing was stored: too many wait. They are sent at `until` (ms). */
  | {readonly kind: 'full'; readonly until: number};

/** The maximum number of a program's notes that wait; further ones must be sent again later. */
export const maxWaitingNotes = 5000;

/** The longest wait (ms). A longer one means that the clock has been set back since. */
export const maxWaitMs = 24 * 3_600_000;

/**
 * When the notes that wait are to be sent (ms) if the memo before them is still queued one window
 * after it was given, so that it cannot be sent now; null if it is not. Without the network or the
 * login, a memo for each window would use up the messages of the day as soon as they are back.
 */
export function heldBackUntil(
  locked: Pick<LockedNotes, 'heldUntil'>,
  {now, window}: {readonly now: number; readonly window: number},
): number | null {
  const until = locked.heldUntil(now - window);
  return until === null ? null : Math.max(now + window, Math.min(until, now + maxWaitMs));
}

/** Whether the time of the notes that wait has come; false if none waits. */
export function isReleaseDue(releaseAt: number | null, now: number): boolean {
  return releaseAt !== null && (releaseAt <= now || releaseAt - now > maxWaitMs);
}
