import {type BadParameter, parseFault} from '../bad-parameter.ts';

/**
 * One object of a template and its path. The readers below take what Kakao takes: null is an absent
 * member, a number is a text and digits are a number. They throw BadParameter with the path.
 */
export interface Members {
  /** Empty for the template itself. */
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The fault of one member, or of the template itself if `name` is empty. */
export function memberFault({path}: Pick<Members, 'path'>, name: string, what: string) {
  const whole = [path, name].filter((part) => part !== '').join('.');
  return parseFault('template_object', whole === '' ? what : `${whole} ${what}`);
}

const missing = (members: Members, name: string): BadParameter =>
  memberFault(members, name, 'is required');

/** Reads a whole template from its JSON. */
export function parseTemplate(json: string): Members {
  try {
    return asMembers(JSON.parse(json), '') ?? fail();
  } catch (error) {
    if (error instanceof SyntaxError) fail();
    throw error;
  }
}

function fail(): never {
  throw memberFault({path: ''}, '', 'not a JSON object');
}

function asMembers(value: unknown, path: string): Members | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return {path, values: {...value}};
}

/** An empty text is an absent one. */
export function readText(members: Members, name: string): string | null {
  const value = members.values[name] ?? '';
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
  const value = members.values[name] ?? null;
  if (value === null) return null;
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw memberFault(members, name, 'must be an integer');
}

export function readObject(members: Members, name: string): Members | null {
  const value = members.values[name] ?? null;
  if (value === null) return null;
  const object = asMembers(value, members.path === '' ? name : `${members.path}.${name}`);
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
  const value = members.values[name] ?? [];
  if (!Array.isArray(value)) throw memberFault(members, name, 'must be a list');
  if (value.length > most) {
    throw memberFault(members, name, `must have at most ${most} ${most === 1 ? 'item' : 'items'}`);
  }
  const path = members.path === '' ? name : `${members.path}.${name}`;
  return value.map((item: unknown, index) => {
    const object = asMembers(item, `${path}[${index}]`);
    if (object === null) throw memberFault(members, `${name}[${index}]`, 'must be an object');
    return object;
  });
}
