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
    for (const [name, {isRequired}] of Object.entries(members)) {
      const isMissing = value[name] === undefined || value[name] === null || value[name] === '';
      if (isRequired && isMissing) addFault(memberOf(place, name), {kind: 'missing'});
    }
    for (const [name, given] of Object.entries(value)) {
      if (given === null || given === undefined) continue;
      const member = Object.hasOwn(members, name) ? members[name] : undefined;
      const at = memberOf(place, name);
      if (member === undefined) addWarning(at, {kind: 'unknown-member'});
      const result = member === undefined ? given : member.reader(given, at);
      if (result !== undefined) define(read, name, result);
    }
    for (const rule of rules) rule(read, place);
    return read;
  };
}

/** A member named `__proto__` is an own member like any other. */
function define(read: Record<string, JsonValue>, name: string, value: JsonValue): void {
  Object.defineProperty(read, name, {value, enumerable: true, writable: true, configurable: true});
}

interface Count {
  readonly least?: number;
  readonly most: number;
}

export function list(reader: Reader, {least = 0, most}: Count): Reader {
  return (value, place) => {
    if (!Array.isArray(value)) return addFault(place, {kind: 'type', expected: 'list'});
    const given: readonly unknown[] = value.filter((item) => item !== null);
    if (given.length < least || given.length > most) {
      addFault(place, {kind: 'count', count: given.length, least, most});
    }
    const read = given.map((item, index) => reader(item, itemOf(place, index)));
    return read.filter((item) => item !== undefined);
  };
}
