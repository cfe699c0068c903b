import {looksNested} from './loose-data.ts';
import {isValues, parseData, type Values} from './parse-data.ts';

/** The maximum nesting depth in which to search. */
const maxDepth = 5;

/** The first object with the members of an error response: of the login, or of the API. */
export function errorIn(value: unknown, depth: number): Values | null {
  if (depth > maxDepth) return null;
  if (typeof value === 'string' && looksNested(value)) return errorIn(parseData(value), depth + 1);
  if (typeof value !== 'object' || value === null) return null;
  if (isValues(value) && isErrorResponse(value)) return value;
  const below = Object.values(value).map((one) => errorIn(one, depth + 1));
  return below.find((one) => one !== null) ?? null;
}

function isErrorResponse(value: Values): boolean {
  const {error, error_code: code, error_description: description, msg} = value;
  if (typeof error === 'string' && error !== '') return true;
  if (typeof code === 'string' && typeof description === 'string') return true;
  return typeof msg === 'string' && /^-\d+$/.test(String(value['code']));
}
