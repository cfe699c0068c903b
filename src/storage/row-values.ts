/** Readers of database values: a value of another type is a damaged row and throws. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`text expected, found ${typeof value}`);
  return value;
}

export function textOrNull(value: unknown): string | null {
  return value === null ? null : text(value);
}

export function number(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`number expected, found ${typeof value}`);
  return value;
}

export function numberOrNull(value: unknown): number | null {
  return value === null ? null : number(value);
}

export function textList(value: unknown): readonly string[] {
  const list: unknown = JSON.parse(text(value));
  if (!Array.isArray(list)) throw new TypeError('list expected');
  return list.map(text);
}
