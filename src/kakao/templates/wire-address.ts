import {isObject, type JsonObject, type JsonValue} from '../../domain/memo/template/json.ts';

/**
 * Converts an address to ASCII as browsers do: Korean hosts to Punycode, Korean paths to
 * percent-encoded UTF-8 (WHATWG URL). An ASCII address is sent unchanged.
 */
export function wireAddress(url: string): string {
  return /^[\x21-\x7e]*$/.test(url) ? url : (URL.parse(url)?.href ?? url);
}

/** A message with each address in ASCII. */
export function inAscii(message: JsonObject): JsonObject {
  const entries = Object.entries(message).map(([name, value]) => [name, asciiValue(name, value)]);
  return Object.fromEntries(entries);
}

function asciiValue(name: string, value: JsonValue): JsonValue {
  if (typeof value === 'string') return name.endsWith('_url') ? wireAddress(value) : value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => asciiValue(name, item));
  return isObject(value) ? inAscii(value) : value;
}
