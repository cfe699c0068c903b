import {FailureError} from '../../domain/failure/failure.ts';
import type {DeliveryPorts} from '../memo/deliver-memo.ts';
import {drainOutbox} from '../memo/drain-outbox.ts';
import type {NotePorts, NoteRules} from './program-notes.ts';
import {nextReleaseAt, releaseGathered} from './release-gathered.ts';

export type DeliverNotesPorts = DeliveryPorts & NotePorts;

/** What is due later than this (ms) is left to the next note, the app or the daemon. */
const maxWaitMs = 2 * 60_000;

/** The wall clock is compared this often (ms), so that sleep and clock changes need no handling. */
const beatMs = 1000;

/** How often (beats) another process may be found sending before this one ends. */
const maxBusy = 120;

/**
 * Sends the notes of a program, those that are gathered too when their time comes, and returns when
 * nothing is due soon. One process does it at a time; a note that is stored while it ends is still
 * found, because it looks again after it has let go of the lock. Throws `FailureError` (storage).
 */
export async function deliverNotes(
  ports: DeliverNotesPorts,
  rules: NoteRules,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const lock = await ports.locks.acquire('notes', 0);
    if (lock === null) return;
    let isDone: boolean;
    try {
      isDone = await deliverWhatIsDue(ports, rules, signal);
    } finally {
      lock.release();
    }
    if (!isDone || !isDueSoon(ports, rules)) return;
  }
}

/** False if nothing can be sent now: logged out, paused, or another process sends without end. */
async function deliverWhatIsDue(
  ports: DeliverNotesPorts,
  rules: NoteRules,
  signal: AbortSignal,
): Promise<boolean> {
  for (let busy = 0; busy < maxBusy; ) {
    const released = releaseGathered(ports, rules);
    if (!released.ok) throw new FailureError(released.failure);
    const end = await drainOutbox(ports, {onChange: () => {}, stop: signal, cancel: signal});
    if (end === 'logged-out' || end === 'paused') return false;
    busy = end === 'busy' ? busy + 1 : 0;
    if (!isDueSoon(ports, rules)) return true;
    do {
      await ports.wait(beatMs, signal);
      if (signal.aborted) return false;
    } while (end !== 'busy' && !isDue(ports, rules));
  }
  return false;
}

function isDue(ports: DeliverNotesPorts, rules: NoteRules): boolean {
  const next = nextAt(ports, rules);
  return next === null || next <= ports.clock.now() || !isDueSoon(ports, rules);
}

function isDueSoon(ports: DeliverNotesPorts, rules: NoteRules): boolean {
  const next = nextAt(ports, rules);
  return next !== null && next - ports.clock.now() <= maxWaitMs;
}

/** When a note or a memo is to be sent (ms); null if none waits. */
function nextAt(ports: DeliverNotesPorts, rules: NoteRules): number | null {
  const times = [nextReleaseAt(ports, rules), ports.memos.nextAttemptAt()];
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
