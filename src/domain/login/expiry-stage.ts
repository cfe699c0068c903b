const day = 24 * 60 * 60_000;

/** Days before its end at which a person is told of a refresh token, the nearest first. */
const stages = [1, 3, 7, 14] as const;

/**
 * The stage (days) that a token which ends at `expiresAt` (ms) has come to; null when there is more
 * time, when it has ended, or when its end is not known.
 */
export function expiryStage(expiresAt: number | null, now: number): number | null {
  if (expiresAt === null || expiresAt <= now) return null;
  return stages.find((stage) => expiresAt - now <= stage * day) ?? null;
}
