import {isObject, type JsonValue} from './json.ts';
import {addFault, memberOf, type Reader} from './reader.ts';
import {text} from './values.ts';

/**
 * The number of a template of Kakao's console, kept as digits: it is a 64-bit integer, which JSON
 * readers round.
 */
export const templateId: Reader = (value, place) => {
  const digits = Number.isSafeInteger(value) ? String(value) : value;
  if (typeof digits === 'string' && /^[1-9]\d{0,18}$/.test(digits.trim())) return digits.trim();
  return addFault(place, {kind: 'type', expected: 'templateId'});
};

const argument = text();

/** The values of the placeholders in a template of the console; each is a text. */
export const templateArguments: Reader = (value, place) => {
  if (!isObject(value)) return addFault(place, {kind: 'type', expected: 'object'});
  const read = Object.entries(value).flatMap(([name, given]): [string, JsonValue][] => {
    const result = given === null ? undefined : argument(given, memberOf(place, name));
    return result === undefined ? [] : [[name, result]];
  });
  return Object.fromEntries(read);
};
