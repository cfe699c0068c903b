const day = 24 * 60 * 60_000;

/** Days before a refresh token's expiry at which the user is warned, the shortest first. */
const stages = [1, 3, 7, 14] as const;

/**
 * The warning stage (days) of a token that expires at `expiresAt` (ms); null if there is more time,
 * if it has expired, or if its expiry is unknown.
 */
export function expiryStage(expiresAt: number | null, now: number): number | null {
  if (expiresAt === null || expiresAt <= now) return null;
  return stages.find((stage) => expiresAt - now <= stage * day) ?? null;
}
