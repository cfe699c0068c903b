import type {Failure} from './failure.ts';

/** Why a picture could not be uploaded; any other failure is returned unchanged. */
export function uploadCause(failure: Failure): Failure {
  return failure.kind === 'picture-not-uploaded' ? failure.cause : failure;
}

/** Whether a server between here and Kakao refused an upload for its size (RFC 9110, 15.5.14). */
export function isTooLarge(cause: Failure): boolean {
  return cause.kind === 'not-kakao' && cause.http === 413;
}
