import {redact} from '../text/redact.ts';

/** Names whose values come from the program's own fixed words. */
const wordNames: ReadonlySet<string> = new Set([
  'about',
  'browser',
  'by',
  'connection',
  'ending',
  'field',
  'kind',
  'language',
  'problem',
  'question',
  'reason',
  'state',
  'status',
  'step',
  'to',
  'towards',
  'type',
  'was',
]);

const word = /^[a-z][a-z0-9-]{0,39}$/;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The maximum depth, above that of the program's events. */
const maxDepth = 5;

export type Outline = {readonly [name: string]: OutlineValue};
type OutlineValue = string | number | boolean | null | Outline;

/**
 * Removes what may be private from a value. Numbers, booleans and the program's own words are kept;
 * other text is replaced by its length (`text` becomes `textLength`), a list by its length (`ids`
 * becomes `idsCount`), and an id is shortened to its end. New fields of an event are private unless
 * they are listed above.
 */
export function outlineOf(facts: object): Outline {
  return outlineAt(facts, 0);
}

function outlineAt(facts: object, depth: number): Outline {
  const entries = Object.entries(facts).flatMap(([name, value]) => outlined(name, value, depth));
  return Object.fromEntries(entries);
}

function outlined(name: string, value: unknown, depth: number): [string, OutlineValue][] {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    return [[name, value]];
  }
  if (typeof value === 'string') return [outlinedText(name, value)];
  if (Array.isArray(value)) return [[`${name}Count`, value.length]];
  if (typeof value !== 'object' || depth === maxDepth) return [];
  return [[name, outlineAt(value, depth + 1)]];
}

function outlinedText(name: string, text: string): [string, OutlineValue] {
  if (/(?:^i|I)d$/.test(name) && uuid.test(text)) return [name, text.slice(-8)];
  const isShown = name === 'code' ? isKnownCode(text) : wordNames.has(name) && word.test(text);
  return isShown ? [name, redact(text)] : [`${name}Length`, text.length];
}

/**
 * Error codes of OAuth 2.0 (RFC 6749 sections 4.1.2.1 and 5.2, RFC 6750) and OpenID Connect Core
 * 3.1.2.6.
 */
const oauthCodes: ReadonlySet<string> = new Set([
  'access_denied',
  'consent_required',
  'insufficient_scope',
  'interaction_required',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'invalid_token',
  'login_required',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
]);

/**
 * Whether a code is one of OAuth's or has the form of Kakao's (KOE320): no secret and no text is.
 */
export function isKnownCode(code: string): boolean {
  return oauthCodes.has(code) || /^KOE\d{1,4}$/.test(code);
}
