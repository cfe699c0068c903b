/** The expiry of a token and the seconds left; null if unknown. */
export function expiryJson(expiresAt: number | null, now: number) {
  const expiresIn = expiresAt === null ? null : Math.max(0, Math.floor((expiresAt - now) / 1000));
  return {expiresAt: iso(expiresAt), expiresIn};
}

/** Formats a time as ISO 8601. */
export function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
