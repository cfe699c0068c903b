import {sign, verify} from 'node:crypto';
import type {SigningKey} from './signing-key.ts';

/** The payload of an ID token, as JSON. */
export type Claims = Readonly<Record<string, unknown>>;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JSON Web Token that is signed with RS256 (RFC 7515, RFC 7518 section 3.3). */
export function signToken(claims: Claims, {id, privateKey}: SigningKey): string {
  const signed = `${encode({kid: id, typ: 'JWT', alg: 'RS256'})}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), privateKey);
  return `${signed}.${signature.toString('base64url')}`;
}

/** The payload of a token, without a look at the signature; null if it is not a token. */
export function readClaims(token: string): Claims | null {
  const parts = token.split('.');
  const [header, payload] = parts.map(readPart);
  return parts.length === 3 && header && payload ? payload : null;
}

export function isSigned(token: string, {publicKey}: SigningKey): boolean {
  const end = token.lastIndexOf('.');
  const signature = Buffer.from(token.slice(end + 1), 'base64url');
  return verify('sha256', Buffer.from(token.slice(0, end)), publicKey, signature);
}

function readPart(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? {...value} : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
