/**
 * A field of a JSON object; undefined if `value` is not an object or has no own field of that name.
 */
export function field(value: unknown, name: string): unknown {
  if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
  return value[name];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The maximum plausible lifetime of Kakao's tokens: a year, in seconds. */
const maxLifetimeSeconds = 365 * 24 * 60 * 60;

/** An integer number of seconds from `least` to a year; undefined for anything else. */
export function readSeconds(value: unknown, least: 0 | 1): number | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined;
  return value >= least && value <= maxLifetimeSeconds ? value : undefined;
}

/** A token that is valid in a header: RFC 6750's b64token and other visible ASCII. */
export function readToken(value: unknown): string | undefined {
  return typeof value === 'string' && isSendableToken(value) ? value : undefined;
}

/**
 * Whether a token can be sent. Checked first, because undici's error for an invalid one would quote
 * it.
 */
export function isSendableToken(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}

const largestId = 2n ** 63n - 1n;

/** A positive 64-bit integer as decimal text; undefined for anything else. */
export function readId(value: unknown): string | undefined {
  if (typeof value === 'bigint')
    return value > 0n && value <= largestId ? String(value) : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? String(value)
    : undefined;
}
