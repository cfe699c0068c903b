import type {Environment} from '../domain/failure/environment.ts';
import {FailureError} from '../domain/failure/failure.ts';
import {readOrigin} from '../domain/login/service-origin.ts';

/** Kakao's own servers. */
export const officialOrigins = {
  auth: 'https://kauth.kakao.com',
  api: 'https://kapi.kakao.com',
} as const;

/**
 * Returns an origin from the environment; throws `FailureError` when it is neither https nor
 * loopback.
 */
export function originFrom(env: Environment, name: string, official: string): string {
  const value = env[name];
  if (value === undefined || value === '') return official;
  const read = readOrigin(value);
  if (!read.ok) throw new FailureError({kind: 'invalid-origin', name, value});
  return read.origin;
}
