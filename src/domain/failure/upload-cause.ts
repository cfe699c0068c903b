import type {Failure} from './failure.ts';

/** Why a picture could not be uploaded; any other failure is returned unchanged. */
export function uploadCause(failure: Failure): Failure {
  return failure.kind === 'picture-not-uploaded' ? failure.cause : failure;
}
