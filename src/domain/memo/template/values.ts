import {normalizeInput} from '../../text/sanitize.ts';
import {isWebLink} from '../memo-link.ts';
import {hashInReference} from '../picture/picture-reference.ts';
import {isAddress} from '../picture/picture-source.ts';
import {addFault, addWarning, type Reader} from './reader.ts';

interface TextLimits {
  /** Kakao refuses more UTF-16 units. */
  readonly most?: number;
  /** Kakao shows this many UTF-16 units. */
  readonly shown?: number;
}

/** The maximum length (UTF-16 units) of any text: far above what a message shows. */
const maxTextUnits = 10_000;

/** A text, cleaned like that of a memo. Numbers are read as texts. */
export function text({most = maxTextUnits, shown}: TextLimits = {}): Reader {
  return (value, place) => {
    const given = typeof value === 'number' ? String(value) : value;
    if (typeof given !== 'string') return addFault(place, {kind: 'type', expected: 'text'});
    const units = given.length;
    if (units > 10 * most) return addFault(place, {kind: 'too-long', units, limit: most});
    const read = normalizeInput(given);
    if (read.length > most) {
      return addFault(place, {kind: 'too-long', units: read.length, limit: most});
    }
    if (shown !== undefined && read.length > shown) {
      addWarning(place, {kind: 'cut', units: read.length, shown});
    }
    return read;
  };
}

/** An integer from `least` to `most`. Digits in a text are read as an integer. */
export function integer(least = 0, most = Number.MAX_SAFE_INTEGER): Reader {
  return (value, place) => {
    const isDigits = typeof value === 'string' && /^-?\d+$/.test(value.trim());
    const given = isDigits ? Number(value) : value;
    if (typeof given !== 'number' || (!isDigits && !Number.isInteger(given))) {
      return addFault(place, {kind: 'type', expected: 'integer'});
    }
    const isInRange = given >= least && given <= most;
    // The sum turns -0 into 0, as JSON does.
    return isInRange ? given + 0 : addFault(place, {kind: 'range', least, most});
  };
}

export function choice(...allowed: readonly string[]): Reader {
  return (value, place) => {
    const known = allowed.find((one) => one === value);
    return known ?? addFault(place, {kind: 'choice', allowed});
  };
}

/** The address of a link. */
export const webAddress: Reader = (value, place) => {
  if (typeof value !== 'string') return addFault(place, {kind: 'type', expected: 'text'});
  const read = value.trim();
  return isWebLink(read) ? read : addFault(place, {kind: 'address'});
};

/**
 * The address of a picture. Kakao's servers read it, so it must be public (developers.kakao.com,
 * "Message template: FAQ"). The reference to a picture of this computer becomes such an address.
 */
export const pictureAddress: Reader = (value, place) => {
  if (typeof value === 'string' && hashInReference(value) !== null) return value;
  const read = webAddress(value, place);
  if (typeof read !== 'string') return undefined;
  const {protocol, hostname} = new URL(read);
  if (protocol !== 'https:') return addFault(place, {kind: 'picture', reason: 'not-https'});
  if (!isPublicHost(hostname)) return addFault(place, {kind: 'picture', reason: 'not-public'});
  return read;
};

/** A picture as users name it: a public address, or the path of a file that is not read yet. */
export const pictureSource: Reader = (value, place) =>
  typeof value === 'string' && !isAddress(value) ? value : pictureAddress(value, place);

/** Names that no server on the Internet has (RFC 6761; RFC 6762, appendix G). */
const privateName =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|test|invalid|arpa)$/;

/** IPv4 ranges that are not reachable from outside (RFC 6890), as `URL` writes addresses. */
const privateAddress =
  /^(?=[\d.]+$)(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|192\.0\.[02]|198\.1[89]|198\.51\.100|203\.0\.113|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[3-5]\d)\./;

/** The IPv6 range that is routed (RFC 4291), without documentation, tunnels to IPv4 and Teredo. */
const publicAddress = /^\[(?!2001:(?:0|db8)?:|2002:|3fff:)[23][\da-f]{3}:/;

/** Whether the name of a host, as normalized by `URL`, is not that of a private one. */
export function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return publicAddress.test(hostname);
  const name = hostname.replace(/\.$/, '');
  return name.includes('.') && !privateName.test(name) && !privateAddress.test(name);
}
