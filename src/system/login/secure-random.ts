import {randomBytes} from 'node:crypto';

/** A value nobody can guess, for `state` and the like: `bytes` random bytes as base64url. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
