/** A value that this program cannot have written. Its message never holds the value. */
export class DamagedValue extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DamagedValue';
  }
}

/** Readers of database values: a value of another kind throws `DamagedValue`. */
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

/** The text of a JSON error quotes what it could not read: it is left out. */
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

export function textList(value: unknown): readonly string[] {
  return jsonList(value).map(text);
}
