/**
 * Whether a token can be sent in a header: RFC 6750's b64token and other visible ASCII. Checked
 * first, because undici's error for an invalid one would quote it.
 */
export function isSendableToken(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}

/** What programs write in place of a token that they do not have or do not show. */
const placeholder = /^(?:null|none|nil|undefined|nan|true|false|\*+|\.+)$/i;

/** A sendable token without the spaces around it; undefined for anything else. */
export function readToken(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const token = value.trim();
  return isSendableToken(token) && !placeholder.test(token) ? token : undefined;
}

/** A token without invisible characters, spaces around it and the name of its scheme. */
export function bareToken(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^Bearer\s+/i, '');
}
