import type {ResponseProblem} from '../../domain/failure/failure.ts';
import type {HttpResponse} from './exchange.ts';

/** The JSON of an answer; integers beyond 2^53 are `bigint`. */
export type JsonResponse = {ok: true; value: unknown} | {ok: false; problem: ResponseProblem};

/** TypeScript's library does not know of the reviver's third argument yet. */
type Reviver = (key: string, value: unknown, context?: {source?: string}) => unknown;

const decoder = new TextDecoder('utf-8', {fatal: true});

/** Reads an answer as JSON (RFC 8259: UTF-8 and nothing else). */
export function readJson({body}: Pick<HttpResponse, 'body'>): JsonResponse {
  try {
    return {
      ok: true,
      value: JSON.parse(decoder.decode(body), exactNumber),
    };
  } catch {
    // Dropped on purpose: SyntaxError's text quotes the input, which may hold a token. Nesting that
    // overflows the stack ends here too.
    return {ok: false, problem: 'not-json'};
  }
}

/** Kakao's ids are 64-bit integers, which a double rounds. */
const exactNumber: Reviver = (_key, value, context) => {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source ?? '';
  return /^-?\d{1,20}$/.test(source) ? BigInt(source) : value;
};
