import type {Failure} from '../../domain/failure/failure.ts';
import {readStoredFailure} from '../../domain/failure/read-failure.ts';

/**
 * An error for a value that this program cannot have written. Its message never includes the value.
 */
export class DamagedValue extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DamagedValue';
  }
}

/** Readers of database values: each throws `DamagedValue` for a value of another type. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new DamagedValue(`text expected, found ${typeof value}`);
  return value;
}

export function textOrNull(value: unknown): string | null {
  return value === null ? null : text(value);
}

export function number(value: unknown): number {
  if (typeof value !== 'number') throw new DamagedValue(`number expected, found ${typeof value}`);
  return value;
}

export function numberOrNull(value: unknown): number | null {
  return value === null ? null : number(value);
}

export function bytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new DamagedValue(`bytes expected, found ${typeof value}`);
}

/** Parses JSON. The error omits the message of `JSON.parse`, which quotes its input. */
export function json(value: unknown): unknown {
  const source = text(value);
  try {
    return JSON.parse(source);
  } catch {
    throw new DamagedValue('JSON expected');
  }
}

export function jsonList(value: unknown): readonly unknown[] {
  const list = json(value);
  if (!Array.isArray(list)) throw new DamagedValue('list expected');
  return list;
}

/** An object with a `kind`, as every failure has. */
export function jsonKind(value: unknown): {readonly kind: string} {
  const object = json(value);
  if (typeof object === 'object' && object !== null && 'kind' in object) {
    return {...object, kind: text(object.kind)};
  }
  throw new DamagedValue('object with a kind expected');
}

/** A failure, also of a kind that this version does not know. */
export function failureIn(value: unknown): Failure {
  return readStoredFailure(jsonKind(value));
}

export function failureOrNull(value: unknown): Failure | null {
  return value === null ? null : failureIn(value);
}

export function textList(value: unknown): readonly string[] {
  return jsonList(value).map(text);
}

/** Also reads the JSON value null. */
export function textListOrNull(value: unknown): readonly string[] | null {
  return json(value) === null ? null : textList(value);
}
