import {cleanKey} from './rest-api-key.ts';

/** What a file of tokens, as the usual scripts keep it, tells. Times are ms since the epoch. */
export interface TokenFile {
  /** Null: only a refresh token is there. */
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  /** Seconds from the time of issue, as Kakao answered. */
  readonly expiresIn: number | null;
  readonly refreshTokenExpiresIn: number | null;
  readonly expiresAt: number | null;
  readonly refreshTokenExpiresAt: number | null;
  readonly issuedAt: number | null;
  readonly restApiKey: string | null;
  readonly clientSecret: string | null;
  /** How many sets of tokens the file holds: the last is taken. */
  readonly count: number;
}

type Values = Readonly<Record<string, unknown>>;

/** Wrappings within wrappings beyond which nobody keeps tokens. */
const maxDepth = 5;

/**
 * Recognises the tokens in the text of a file by its content: Kakao's answer as it came, in a list or
 * under a name, with keys in snake or camel case, and Python's way to print it. Null when there are none.
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

/** `str(tokens)` of a Python dict: neither tokens nor numbers hold a quote. */
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

/** `refresh_token`, `refreshToken` and `REFRESH-TOKEN` are one name. */
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

/** Printable ASCII without spaces, as a header can carry it (RFC 6750, section 2.1). */
function token(value: unknown): string | null {
  return typeof value === 'string' && /^[\x21-\x7e]{8,4096}$/.test(value) ? value : null;
}

function key(value: unknown): string | null {
  return typeof value === 'string' ? cleanKey(value) || null : null;
}

/** Longest lifetime (s) that is believed: a year. */
const maxLifetimeSeconds = 31_536_000;

function seconds(value: unknown): number | null {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isFinite(count)) return null;
  return count > 0 && count <= maxLifetimeSeconds ? count : null;
}

/** The last moment (ms) that a date can name (ECMA-262, time values). */
const latestTimeMs = 8_640_000_000_000_000;

/** Seconds or milliseconds since the epoch, or a date in words of ISO 8601 (`T` or a space). */
function time(value: unknown): number | null {
  const read =
    typeof value === 'string' && !/^[\d.]+$/.test(value) ? Date.parse(value) : Number(value);
  if (value === null || value === undefined || !Number.isFinite(read) || read <= 0) return null;
  const ms = Math.round(read < 100_000_000_000 ? read * 1000 : read);
  return ms <= latestTimeMs ? ms : null;
}
