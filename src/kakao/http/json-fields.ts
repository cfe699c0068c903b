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

/**
 * A whole number of seconds from `least` to a year, also as text; a fraction is dropped. Undefined
 * for anything else.
 */
export function readSeconds(value: unknown, least: 0 | 1): number | undefined {
  const isDecimal = typeof value === 'string' && /^\s*\d{1,12}(?:\.\d{1,12})?\s*$/.test(value);
  const seconds = Math.floor(isDecimal ? Number(value) : typeof value === 'number' ? value : -1);
  return seconds >= least && seconds <= maxLifetimeSeconds ? seconds : undefined;
}

const largestId = 2n ** 63n - 1n;

/** A positive 64-bit integer, also as text, as decimal text; undefined for anything else. */
export function readId(value: unknown): string | undefined {
  if (typeof value === 'string' && /^\d{1,19}$/.test(value)) return readId(BigInt(value));
  if (typeof value === 'bigint')
    return value > 0n && value <= largestId ? String(value) : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? String(value)
    : undefined;
}

/** The maximum depth at which a proxy or a gateway may wrap Kakao's object. */
const maxDepth = 5;

/**
 * All objects of a JSON value, the outer ones first: Kakao's object may be in a list or in a member
 * of another.
 */
export function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  let objects: readonly Record<string, unknown>[] = [];
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    objects = [...objects, ...level.filter(isObject)];
    level = level.flatMap(childrenOf);
  }
  return objects;
}

function childrenOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
