import type {JsonSchema} from '../../domain/program/served-tool.ts';

/**
 * Checks a value against a schema; returns what is wrong, in a sentence for the model that called,
 * or null. Knows `type`, `enum`, `properties`, `required`, `additionalProperties: false`, `items`,
 * and the limits on lengths, counts and numbers.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-validation
 */
export function checkValue(value: unknown, schema: JsonSchema, path = ''): string | null {
  const name = path === '' ? 'the arguments' : path;
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    return `${name} must be ${types.join(' or ')}`;
  }
  const {enum: allowed} = schema;
  if (Array.isArray(allowed) && !allowed.includes(value)) {
    return `${name} must be one of ${allowed.join(', ')}`;
  }
  if (typeof value === 'string') return checkSize(name, [...value].length, schema, lengths);
  if (typeof value === 'number') return checkSize(name, value, schema, numbers);
  if (Array.isArray(value)) return checkItems(value, schema, name);
  return isRecord(value) ? checkMembers(value, schema, path) : null;
}

interface Bounds {
  readonly least: string;
  readonly most: string;
  /** The words around the limit, and before the value. */
  readonly verb: string;
  readonly unit: string;
  readonly found: string;
}

const have = {verb: 'have', found: 'it has'};
const lengths: Bounds = {...have, least: 'minLength', most: 'maxLength', unit: ' characters'};
const counts: Bounds = {...have, least: 'minItems', most: 'maxItems', unit: ' items'};
const numbers: Bounds = {
  verb: 'be',
  found: 'it is',
  least: 'minimum',
  most: 'maximum',
  unit: '',
};

function checkSize(name: string, size: number, schema: JsonSchema, bounds: Bounds): string | null {
  const {verb, unit, found} = bounds;
  const {[bounds.least]: least, [bounds.most]: most} = schema;
  if (typeof least === 'number' && size < least) {
    if (least === 1 && verb === 'have') return `${name} must not be empty`;
    return `${name} must ${verb} at least ${least}${unit}`;
  }
  if (typeof most === 'number' && size > most) {
    return `${name} must ${verb} at most ${most}${unit}; ${found} ${size}`;
  }
  return null;
}

function checkItems(value: readonly unknown[], schema: JsonSchema, name: string): string | null {
  const wrong = checkSize(name, value.length, schema, counts);
  const {items} = schema;
  if (wrong !== null || !isRecord(items)) return wrong;
  for (const [index, item] of value.entries()) {
    const fault = checkValue(item, items, `${name}[${index}]`);
    if (fault !== null) return fault;
  }
  return null;
}

function checkMembers(
  value: Readonly<Record<string, unknown>>,
  {properties, required, additionalProperties}: JsonSchema,
  path: string,
): string | null {
  const place = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const known = isRecord(properties) ? properties : {};
  const missing = Array.isArray(required)
    ? required.find((name) => typeof name === 'string' && !Object.hasOwn(value, name))
    : undefined;
  if (typeof missing === 'string') return `${place(missing)} is required`;
  for (const [name, member] of Object.entries(value)) {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined;
    if (isRecord(schema)) {
      const fault = checkValue(member, schema, place(name));
      if (fault !== null) return fault;
    } else if (additionalProperties === false) {
      const names = Object.keys(known);
      const allowed = names.length === 0 ? 'there are none' : `known are ${names.join(', ')}`;
      return `${place(shown(name))} is unknown; ${allowed}`;
    }
  }
  return null;
}

/** A name from outside, which may be of any length. */
function shown(name: string): string {
  return JSON.stringify(name.slice(0, 40));
}

function typesOf({type}: JsonSchema): readonly string[] {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.filter((one) => typeof one === 'string');
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isSafeInteger(value);
  return typeof value === type;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
