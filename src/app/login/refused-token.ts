import type {Failure} from '../../domain/failure/failure.ts';
import {isTokenRefusal} from '../../domain/failure/kakao-code.ts';

/** Whether Kakao refused the access token itself, and not its caller or what it may do. */
export function isRefusedToken(failure: Failure): boolean {
  return failure.kind === 'kakao' && isTokenRefusal(failure.code, failure.message);
}
