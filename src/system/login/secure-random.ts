import {randomBytes} from 'node:crypto';

/** An unguessable value, for `state` and similar uses: `bytes` random bytes as base64url. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
