import {cleanKey} from './rest-api-key.ts';

/** The contents of a token file written by other scripts. Times are ms since the epoch. */
export interface TokenFile {
  /** Null if there is only a refresh token. */
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  /** Seconds from the time of issue, as in Kakao's response. */
  readonly expiresIn: number | null;
  readonly refreshTokenExpiresIn: number | null;
  readonly expiresAt: number | null;
  readonly refreshTokenExpiresAt: number | null;
  readonly issuedAt: number | null;
  readonly restApiKey: string | null;
  readonly clientSecret: string | null;
  /** The number of token sets in the file; the last is used. */
  readonly count: number;
}

type Values = Readonly<Record<string, unknown>>;

/** The maximum nesting depth in which to search for tokens. */
const maxDepth = 5;

/**
 * Finds the tokens in the text of a file by its content: Kakao's original response, in a list or
 * under a key, with names in snake or camel case, and the same as printed by Python. Returns null
 * if there are none.
 */
export function readTokenFile(text: string): TokenFile | null {
  const root = parse(text);
  const found = tokenObjects(root, 0);
  const last = found.at(-1);
  if (last === undefined) return null;
  const values = flattened(last);
  const all = isObject(root) ? {...flattened(root), ...values} : values;
  return {
    accessToken: token(values['accesstoken']),
    refreshToken: token(values['refreshtoken']),
    expiresIn: seconds(values['expiresin']),
    refreshTokenExpiresIn: seconds(values['refreshtokenexpiresin']),
    expiresAt: time(values['expiresat'] ?? values['accesstokenexpiresat']),
    refreshTokenExpiresAt: time(values['refreshtokenexpiresat'] ?? values['refreshexpiresat']),
    issuedAt: time(first(all, ['issuedat', 'createdat', 'savedat', 'obtainedat', 'timestamp'])),
    restApiKey: key(first(all, ['restapikey', 'clientid', 'appkey', 'apikey'])),
    clientSecret: key(first(all, ['clientsecret'])),
    count: found.length,
  };
}

function parse(text: string): unknown {
  const source = text.replace(/^\ufeff/, '').trim();
  return parseJson(source) ?? parseJson(fromPython(source));
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Converts `str(tokens)` of a Python dict to JSON: neither tokens nor numbers contain a quote. */
function fromPython(source: string): string {
  const words: Readonly<Record<string, string>> = {None: 'null', True: 'true', False: 'false'};
  return source
    .replaceAll("'", '"')
    .replace(/\b(?:None|True|False)\b/g, (word) => words[word] ?? word);
}

function tokenObjects(value: unknown, depth: number): Values[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((one) => tokenObjects(one, depth + 1));
  if (!isObject(value)) return [];
  const flat = flattened(value);
  if (token(flat['accesstoken']) !== null || token(flat['refreshtoken']) !== null) return [value];
  return Object.values(value).flatMap((one) => tokenObjects(one, depth + 1));
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Treats `refresh_token`, `refreshToken` and `REFRESH-TOKEN` as the same name. */
function flattened(values: Values): Values {
  const entries = Object.entries(values).map(([name, value]) => [
    name.toLowerCase().replace(/[_\-\s]/g, ''),
    value,
  ]);
  return Object.fromEntries(entries);
}

function first(values: Values, names: readonly string[]): unknown {
  return names.map((name) => values[name]).find((value) => value !== undefined && value !== null);
}

/** Printable ASCII without spaces, which is valid in a header (RFC 6750, section 2.1). */
function token(value: unknown): string | null {
  return typeof value === 'string' && /^[\x21-\x7e]{8,4096}$/.test(value) ? value : null;
}

function key(value: unknown): string | null {
  return typeof value === 'string' ? cleanKey(value) || null : null;
}

/** The maximum plausible lifetime (s): a year. */
const maxLifetimeSeconds = 31_536_000;

function seconds(value: unknown): number | null {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isFinite(count)) return null;
  return count > 0 && count <= maxLifetimeSeconds ? count : null;
}

/** The maximum time (ms) of a date (ECMA-262, time values). */
const latestTimeMs = 8_640_000_000_000_000;

/** Reads seconds or milliseconds since the epoch, or an ISO 8601 date (with `T` or a space). */
function time(value: unknown): number | null {
  const read =
    typeof value === 'string' && !/^[\d.]+$/.test(value) ? Date.parse(value) : Number(value);
  if (value === null || value === undefined || !Number.isFinite(read) || read <= 0) return null;
  const ms = Math.round(read < 100_000_000_000 ? read * 1000 : read);
  return ms <= latestTimeMs ? ms : null;
}
