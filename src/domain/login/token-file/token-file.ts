import {credentialProblem} from '../credential-problem.ts';
import {cleanKey} from '../rest-api-key.ts';
import {bareToken} from '../sendable-token.ts';
import {seconds, time} from '../token-times.ts';
import {errorIn} from './error-response.ts';
import {looksNested} from './loose-data.ts';
import {ownerOf, scopesIn} from './other-service.ts';
import {isValues, parseData, type Values, variablesIn} from './parse-data.ts';

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
  /** Null if the file does not name them. */
  readonly scopes: readonly string[] | null;
  readonly restApiKey: string | null;
  readonly clientSecret: string | null;
  /** The number of token sets in the file; the last is used. */
  readonly count: number;
}

/** The maximum nesting depth in which to search for tokens. */
const maxDepth = 12;

/** What a file holds: tokens, those of another service, an error response of Kakao, or neither. */
export type TokenFileReading =
  | {readonly kind: 'tokens'; readonly tokens: TokenFile}
  | {readonly kind: 'other-service'}
  | {readonly kind: 'error-response'; readonly response: Values}
  | {readonly kind: 'none'};

/**
 * Finds the tokens in the text of a file by its content, not its form: Kakao's original response, in
 * a list, under a key or in lines, with names in snake or camel case, as JSON or as a script prints
 * it. `fileName` is a sign of the service that issued them.
 */
export function readTokenText(text: string, fileName = ''): TokenFileReading {
  // A memo may contain the text of a token file.
  if (text.includes(exportMark)) return {kind: 'none'};
  const root = parseData(text);
  const found = setsIn(root, {depth: 0, path: [fileName], around: []});
  // What stands outside the only set, such as a comment, is about it.
  const own = (set: TokenSet) => (found.length === 1 ? text : JSON.stringify(set.values));
  const usable = found.filter(
    (set) => ownerOf({...set, text: withoutTokens(own(set), set.values)}) !== 'other',
  );
  const named = usable.filter(({path}) => path.slice(1).some((name) => /kakao/i.test(name)));
  const last = lastOf(named.length > 0 ? named : usable);
  if (last !== null) return {kind: 'tokens', tokens: tokenFileOf(last, usable.length)};
  if (found.length > 0) return {kind: 'other-service'};
  const response = errorIn(root, 0);
  return response === null ? {kind: 'none'} : {kind: 'error-response', response};
}

/** Like `readTokenText`, for tokens that can be Kakao's; null if there are none. */
export function readTokenFile(text: string): TokenFile | null {
  const read = readTokenText(text);
  return read.kind === 'tokens' ? read.tokens : null;
}

/** Part of every line that `export` writes. */
const exportMark = '"kakao-tui/export@';

interface TokenSet {
  readonly values: Values;
  readonly path: readonly string[];
  /** The objects around the set, the nearest first. */
  readonly around: readonly Values[];
}

/**
 * The last set. A response to a refresh has a refresh token only when it is replaced: the set then
 * keeps the one before.
 */
function lastOf(sets: readonly TokenSet[]): TokenSet | null {
  const last = sets.at(-1);
  if (last === undefined || token(last.values['refreshtoken']) !== null) return last ?? null;
  const before = sets.findLast(
    ({values, path}) => token(values['refreshtoken']) !== null && `${path}` === `${last.path}`,
  );
  if (before === undefined) return last;
  const kept = refreshMembers.map((name) => [name, before.values[name]] as const);
  return {...last, values: {...last.values, ...Object.fromEntries(kept)}};
}

const refreshMembers = [
  ...['refreshtoken', 'refreshtokenexpiresin'],
  'refreshtokenexpiresat',
  'refreshexpiresat',
];

function tokenFileOf({values, around, path}: TokenSet, count: number): TokenFile {
  // Credentials of another service may stand beside Kakao's tokens.
  const outside = around.filter((one) => ownerOf({values: one, path}) !== 'other');
  const all = [values, ...outside];
  return {
    accessToken: token(values['accesstoken']),
    refreshToken: token(values['refreshtoken']),
    expiresIn: seconds(values['expiresin']),
    refreshTokenExpiresIn: seconds(values['refreshtokenexpiresin']),
    expiresAt: time(values['expiresat'] ?? values['accesstokenexpiresat']),
    refreshTokenExpiresAt: time(values['refreshtokenexpiresat'] ?? values['refreshexpiresat']),
    issuedAt: time(first(all, ['issuedat', 'createdat', 'savedat', 'obtainedat', 'timestamp'])),
    scopes: scopesIn(values['scope'] ?? values['scopes']),
    restApiKey: key(first(all, ['restapikey', 'clientid', 'appkey', 'apikey'])),
    clientSecret: key(first(all, ['clientsecret'])),
    count,
  };
}

/** Removes the tokens, whose letters may happen to spell a name. */
function withoutTokens(text: string, values: Values): string {
  return [values['accesstoken'], values['refreshtoken']]
    .filter((value) => typeof value === 'string' && value !== '')
    .reduce<string>((left, value) => left.replaceAll(String(value), ''), text);
}

interface Surroundings {
  readonly depth: number;
  readonly path: readonly string[];
  readonly around: readonly Values[];
}

function setsIn(value: unknown, {depth, path, around}: Surroundings): TokenSet[] {
  if (depth > maxDepth) return [];
  const below = {depth: depth + 1, path, around};
  if (Array.isArray(value)) {
    const whole = variablesIn(value) ?? linesIn(value);
    return (whole ? [whole] : value).flatMap((one) => setsIn(one, below));
  }
  if (typeof value === 'string') return looksNested(value) ? setsIn(parseData(value), below) : [];
  if (!isValues(value)) return [];
  const values = flattened(value);
  if (token(values['accesstoken']) !== null || token(values['refreshtoken']) !== null) {
    return [{values, path, around}];
  }
  return Object.entries(value).flatMap(([name, one]) =>
    setsIn(one, {depth: depth + 1, path: [...path, name], around: [values, ...around]}),
  );
}

/** The text of a list of lines, as notebooks store their output; null for another list. */
function linesIn(list: readonly unknown[]): string | null {
  const isText = list.length > 1 && list.every((one) => typeof one === 'string');
  return isText && list.some((one) => looksNested(one)) ? list.join('\n') : null;
}

/** Names that other services use too. */
const ambiguous = /^(?:accesstoken|refreshtoken|clientid|clientsecret|appkey|apikey)$/;

/**
 * Treats `refresh_token`, `refreshToken`, `REFRESH-TOKEN` and `KAKAO_REFRESH_TOKEN` as the same name.
 * The names with Kakao's stay too; beside them, an ambiguous name belongs to another service.
 */
function flattened(values: Values): Values {
  const entries = Object.entries(values).map(
    ([name, value]) =>
      [name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), unwrapped(value)] as const,
  );
  const own = entries.flatMap(([name, value]) => {
    const short = name.replace(/^kakao(?:talk|tui)?/, '');
    return short === name ? [] : [[short, value] as const];
  });
  const names = own.map(([name]) => name).filter((name) => ambiguous.test(name));
  const others = entries.filter(([name]) => names.length === 0 || !ambiguous.test(name));
  return Object.fromEntries([...others, ...own]);
}

/** The text in an object around it, as tools store a secret, or in a list, as parsers of forms do. */
function unwrapped(value: unknown): unknown {
  const object = isValues(value)
    ? (value['value'] ?? value['token'] ?? value['tokenValue'])
    : value;
  const inner = Array.isArray(object) && object.length === 1 ? object[0] : object;
  return typeof inner === 'string' ? inner : value;
}

function first(all: readonly Values[], names: readonly string[]): unknown {
  const given = all.flatMap((values) => names.map((name) => values[name]));
  return given.find((value) => value !== undefined && value !== null && value !== '');
}

/** Printable ASCII without spaces, which is valid in a header (RFC 6750, section 2.1). */
function token(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = bareToken(value);
  return /^[\x21-\x7e]{8,4096}$/.test(text) && credentialProblem(text) === null ? text : null;
}

function key(value: unknown): string | null {
  if (typeof value !== 'string' || credentialProblem(value) !== null) return null;
  return cleanKey(value) || null;
}
