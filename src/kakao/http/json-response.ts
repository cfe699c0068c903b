import type {ResponseProblem} from '../../domain/failure/failure.ts';
import {decodeUtf8} from '../../domain/text/decode-utf8.ts';
import type {HttpResponse} from './exchange.ts';

/** The JSON of a response; integers beyond 2^53 are `bigint`. */
export type JsonResponse = {ok: true; value: unknown} | {ok: false; problem: ResponseProblem};

/** TypeScript's library does not declare the reviver's third argument yet. */
type Reviver = (key: string, value: unknown, context?: {source?: string}) => unknown;

/** Parses a response as JSON (RFC 8259: UTF-8 only). */
export function readJson({body}: Pick<HttpResponse, 'body'>): JsonResponse {
  const decoded = decodeUtf8(body);
  if (!decoded.ok) return {ok: false, problem: 'not-json'};
  try {
    return {ok: true, value: JSON.parse(decoded.text, exactNumber)};
  } catch {
    // The error is discarded because SyntaxError's message quotes the input, which may contain a
    // token. Nesting that overflows the stack is caught here too.
    return {ok: false, problem: 'not-json'};
  }
}

const looseDecoder = new TextDecoder('utf-8');

/**
 * Parses a response whose texts may be in another encoding and which NUL may follow: neither
 * changes the structure, codes and tokens of JSON. Undefined if it is not JSON.
 */
export function readLooseJson({body}: Pick<HttpResponse, 'body'>): unknown {
  try {
    const text = looseDecoder.decode(body);
    return JSON.parse(text.slice(0, endWithoutNul(text)), exactNumber);
  } catch {
    return undefined;
  }
}

function endWithoutNul(text: string): number {
  let end = text.length;
  while (text[end - 1] === '\0') end -= 1;
  return end;
}

/** Kakao's ids are 64-bit integers, which a double would round. */
const exactNumber: Reviver = (_key, value, context) => {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source ?? '';
  return /^-?\d{1,20}$/.test(source) ? BigInt(source) : value;
};
