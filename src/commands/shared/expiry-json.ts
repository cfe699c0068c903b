/** When a token ends, and the seconds left; null is "not known". */
export function expiryJson(expiresAt: number | null, now: number) {
  const expiresIn = expiresAt === null ? null : Math.max(0, Math.floor((expiresAt - now) / 1000));
  return {expiresAt: iso(expiresAt), expiresIn};
}

/** ISO 8601. */
export function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
