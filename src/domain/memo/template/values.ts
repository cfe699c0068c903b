import {normalizeInput} from '../../text/sanitize.ts';
import {isWebLink} from '../memo-link.ts';
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
    const isDigits = typeof value === 'string' && /^-?\d{1,16}$/.test(value.trim());
    const given = isDigits ? Number(value) : value;
    if (!Number.isSafeInteger(given)) return addFault(place, {kind: 'type', expected: 'integer'});
    const read = Number(given);
    const isInRange = read >= least && read <= most;
    return isInRange ? read : addFault(place, {kind: 'range', least, most});
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
 * "Message template: FAQ").
 */
export const pictureAddress: Reader = (value, place) => {
  const read = webAddress(value, place);
  if (typeof read !== 'string') return undefined;
  const {protocol, hostname} = new URL(read);
  if (protocol !== 'https:') return addFault(place, {kind: 'picture', reason: 'not-https'});
  if (!isPublicHost(hostname)) return addFault(place, {kind: 'picture', reason: 'not-public'});
  return read;
};

const privateNames =
  /(?:^|\.)(?:localhost|local|internal|lan|home|test|invalid|localdomain|arpa)\.?$/;

/** Address ranges that are not reachable from outside (RFC 6890), as `URL` writes hosts. */
const privateAddress =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|192\.0\.[02]\.|198\.1[89]\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|2(?:2[4-9]|[34]\d|5[0-5])\.|\[::1?\]|\[::ffff:|\[f[cd]|\[fe[89ab]|\[ff)/;

/** Whether the name of a host, as normalized by `URL`, is not that of a private one. */
export function isPublicHost(hostname: string): boolean {
  if (privateNames.test(hostname) || privateAddress.test(hostname)) return false;
  return hostname.includes('.') || hostname.startsWith('[');
}
