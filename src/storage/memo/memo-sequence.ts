/**
 * The number of sequences for each millisecond, so that an imported memo gets one at the time it
 * was written.
 */
const perMillisecond = 1000;

/**
 * The latest valid time, in the year 2096. A later clock is considered wrong: its sequences would
 * not fit into a JavaScript number.
 */
const latestTimeMs = 4_000_000_000_000;

/**
 * The first sequence for a memo of this time (ms). A memo written later gets a higher one. A memo
 * never gets a sequence below its own time, even if the clock was set back.
 */
export function firstSequence(createdAt: number): number {
  return Math.min(Math.max(0, Math.floor(createdAt)), latestTimeMs) * perMillisecond;
}

/**
 * SQL for a sequence after all memos in the history, and not below the memo's own time: the
 * parameter is `firstSequence`.
 */
export const nextSequence = 'max(?, coalesce((SELECT max(sequence) + 1 FROM memo), 0))';
