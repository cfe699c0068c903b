/** Places on record for each millisecond, so that an imported memo finds one where it was written. */
const perMillisecond = 1000;

/** A clock beyond the year 2096 is taken for wrong: its places would not fit a JavaScript number. */
const latestTimeMs = 4_000_000_000_000;

/**
 * The first place on record for a memo of this time (ms). Whatever is written later stands behind
 * it; a memo never stands before its own time, also when the clock was turned back.
 */
export function firstSequence(createdAt: number): number {
  return Math.min(Math.max(0, Math.floor(createdAt)), latestTimeMs) * perMillisecond;
}

/** Behind everything on record, and not before its own time: the parameter is `firstSequence`. */
export const nextSequence = 'max(?, coalesce((SELECT max(sequence) + 1 FROM memo), 0))';
