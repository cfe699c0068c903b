import type {TemplateFinding, TemplateProblem} from '../../failure/template-finding.ts';
import {isObject, type JsonObject, type JsonValue} from './json.ts';

/** Where a value is in a message, and where its findings are collected. */
export interface Place {
  readonly path: string;
  /** Kakao would refuse or drop it. */
  readonly faults: TemplateFinding[];
  /** Kakao takes it, but does not show all of it. */
  readonly warnings: TemplateFinding[];
}

/**
 * Reads a value and returns it as it is sent; undefined if it has a fault, which is added to the
 * place. Null never reaches a reader: it means absent.
 */
export type Reader = (value: unknown, place: Place) => JsonValue | undefined;

export function placeOf(path: string): Place {
  return {path, faults: [], warnings: []};
}

export function addFault({path, faults}: Place, problem: TemplateProblem): undefined {
  faults.push({path, problem});
}

export function addWarning({path, warnings}: Place, problem: TemplateProblem): void {
  warnings.push({path, problem});
}

export function memberOf(place: Place, name: string): Place {
  return {...place, path: place.path === '' ? name : `${place.path}.${name}`};
}

function itemOf(place: Place, index: number): Place {
  return {...place, path: `${place.path}[${index}]`};
}

interface Member {
  readonly reader: Reader;
  readonly isRequired: boolean;
}

export type Members = Readonly<Record<string, Member>>;

export function required(reader: Reader): Member {
  return {reader, isRequired: true};
}

export function optional(reader: Reader): Member {
  return {reader, isRequired: false};
}

/**
 * Reads an object. Unknown members are kept with a warning: Kakao ignores them, or knows more than
 * this program. `rules` check members against each other.
 */
export function object(
  members: Members,
  ...rules: readonly ((read: JsonObject, place: Place) => void)[]
): Reader {
  return (value, place) => {
    if (!isObject(value)) return addFault(place, {kind: 'type', expected: 'object'});
    const read: Record<string, JsonValue> = {};
    for (const [name, given] of Object.entries(value)) {
      if (given === null || given === undefined) continue;
      const at = memberOf(place, name);
      const member = Object.hasOwn(members, name) ? members[name] : undefined;
      if (member === undefined) addWarning(at, {kind: 'unknown-member'});
      const result = member === undefined ? given : readMember(member, given, at);
      if (result !== undefined) define(read, name, result);
    }
    for (const [name, {isRequired}] of Object.entries(members)) {
      const isMissing = isRequired && isBlank(read[name]) && !hasFault(place, [name]);
      if (isMissing) addFault(memberOf(place, name), {kind: 'missing'});
    }
    for (const rule of rules) rule(read, place);
    return read;
  };
}

/** Whether a member is absent, or a text of which nothing is seen. */
export function isBlank(value: JsonValue | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** An empty text, and one of hidden characters alone, mean absent as null does. */
function readMember({reader}: Member, given: unknown, place: Place): JsonValue | undefined {
  const read = given === '' ? undefined : reader(given, place);
  return read === '' ? undefined : read;
}

/** Whether members have faults themselves: these are reported once, not as missing too. */
export function hasFault(place: Place, names: readonly string[]): boolean {
  const paths = names.map((name) => memberOf(place, name).path);
  return place.faults.some(({path}) => paths.includes(path));
}

/** A member named `__proto__` is an own member like any other. */
function define(read: Record<string, JsonValue>, name: string, value: JsonValue): void {
  Object.defineProperty(read, name, {value, enumerable: true, writable: true, configurable: true});
}

interface Count {
  readonly least?: number;
  readonly most: number;
}

/** Reads a list, of which items that are too many are not read. Null is no item. */
export function list(reader: Reader, {least = 0, most}: Count): Reader {
  return (value, place) => {
    if (!Array.isArray(value)) return addFault(place, {kind: 'type', expected: 'list'});
    const places = value.map((item: unknown, index) => [item, itemOf(place, index)] as const);
    const given = places.filter(([item]) => item !== null);
    if (given.length < least || given.length > most) {
      addFault(place, {kind: 'count', count: given.length, least, most});
    }
    const read = given.slice(0, most).map(([item, at]) => reader(item, at));
    return read.filter((item) => item !== undefined);
  };
}
