import {isObject, type JsonObject, type JsonValue} from '../template/json.ts';

const reference = /^picture:([0-9a-f]{64})$/;

/** What stands in `image_url` for a picture of this computer until it is uploaded. */
export function referenceTo({hash}: {readonly hash: string}): string {
  return `picture:${hash}`;
}

/** The hash in a reference; null for an address. */
export function hashInReference(address: string): string | null {
  return reference.exec(address)?.[1] ?? null;
}

/** The members that hold the address of a picture; any other text is only a text. */
const pictureMember = /image_url$/;

/** The hashes of all references in a message. */
export function hashesIn(value: JsonValue): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, JsonValue]) => {
    if (typeof member !== 'string') return hashesIn(member);
    return pictureMember.test(name) ? [hashInReference(member) ?? []].flat() : [];
  });
}

/** Addresses of uploaded pictures by their hashes. */
export type PictureAddresses = Readonly<Record<string, string>>;

/** A message with the address of each picture. Throws RangeError if one was not uploaded. */
export function withAddresses(message: JsonObject, addresses: PictureAddresses): JsonObject {
  const placed = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(placed);
    return isObject(value) ? withAddresses(value, addresses) : value;
  };
  const entries = Object.entries(message).map(([name, value]) => {
    const isPicture = pictureMember.test(name) && typeof value === 'string';
    return [name, isPicture ? placedAddress(value, addresses) : placed(value)];
  });
  return Object.fromEntries(entries);
}

function placedAddress(value: string, addresses: PictureAddresses): string {
  const hash = hashInReference(value);
  if (hash === null) return value;
  const address = addresses[hash];
  if (address === undefined) throw new RangeError(`picture ${hash} has no address`);
  return address;
}
