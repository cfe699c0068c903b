export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | {readonly [name: string]: JsonValue};

export type JsonObject = {readonly [name: string]: JsonValue};

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member as an object; empty if it is absent or not one. */
export function objectIn(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isObject(value) ? value : {};
}

/** The objects in a list; none if the member is absent or not a list. */
export function objectsIn(object: JsonObject, name: string): readonly JsonObject[] {
  const value: unknown = object[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The member as a text; null if it is absent, empty, or not a text. */
export function textIn(object: JsonObject, name: string): string | null {
  const value = object[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The member as a number; null if it is absent or not one. */
export function numberIn(object: JsonObject, name: string): number | null {
  const value = object[name];
  return typeof value === 'number' ? value : null;
}

/** The most levels of objects and lists in a message; Kakao's own have five. */
export const maxLevels = 50;

/** Whether a value has more levels than a message may have: to write it as JSON could fail. */
export function isTooDeep(value: unknown, levels = maxLevels): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isTooDeep(one, levels - 1));
}
