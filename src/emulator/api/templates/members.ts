import {type BadParameter, parseFault} from '../bad-parameter.ts';

/**
 * One object of a JSON parameter and its path. The readers below take what Kakao takes: null is an
 * absent member, a number is a text and digits are a number. They throw BadParameter with the path.
 */
export interface Members {
  readonly parameter: string;
  /** Empty for the parameter itself. */
  readonly path: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/** The fault of one member, or of the object itself if `name` is empty. */
export function memberFault({parameter, path}: Members, name: string, what: string): BadParameter {
  const whole = [path, name].filter((part) => part !== '').join('.');
  return parseFault(parameter, `${whole} ${what}`);
}

const missing = (members: Members, name: string): BadParameter =>
  memberFault(members, name, 'is required');

/** Reads a parameter that is a JSON object. */
export function parseMembers(parameter: string, json: string): Members {
  const members = membersOf(parsed(json), {parameter, path: ''});
  if (members === null) throw parseFault(parameter, 'not a JSON object');
  return members;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function membersOf(value: unknown, place: Omit<Members, 'values'>): Members | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return {...place, values: new Map(Object.entries(value))};
}

const pathOf = ({path}: Members, name: string): string => (path === '' ? name : `${path}.${name}`);

/** An empty text is an absent one. */
export function readText(members: Members, name: string): string | null {
  const value = members.values.get(name) ?? '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw memberFault(members, name, 'must be a string');
  return value === '' ? null : value;
}

export function requireText(members: Members, name: string): string {
  const text = readText(members, name);
  if (text === null) throw missing(members, name);
  return text;
}

export function readInteger(members: Members, name: string): number | null {
  const value = members.values.get(name) ?? '';
  if (value === '') return null;
  const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw memberFault(members, name, 'must be an integer');
}

export function readObject(members: Members, name: string): Members | null {
  const value = members.values.get(name) ?? null;
  if (value === null) return null;
  const object = membersOf(value, {...members, path: pathOf(members, name)});
  if (object === null) throw memberFault(members, name, 'must be an object');
  return object;
}

export function requireObject(members: Members, name: string): Members {
  const object = readObject(members, name);
  if (object === null) throw missing(members, name);
  return object;
}

/** A list of objects; an absent one is empty. */
export function readList(members: Members, name: string, most: number): readonly Members[] {
  const value = members.values.get(name) ?? [];
  if (!Array.isArray(value)) throw memberFault(members, name, 'must be a list');
  if (value.length > most) {
    throw memberFault(members, name, `must have at most ${most} ${most === 1 ? 'item' : 'items'}`);
  }
  return value.map((item: unknown, index) => {
    const at = `${name}[${index}]`;
    const object = membersOf(item, {...members, path: pathOf(members, at)});
    if (object === null) throw memberFault(members, at, 'must be an object');
    return object;
  });
}
