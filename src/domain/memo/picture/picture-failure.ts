import type {Failure} from '../../failure/failure.ts';

/** Why a memo with a picture was not sent. A failure that is not about the picture is the memo's. */
export function pictureFailure(name: string, cause: Failure): Failure {
  const isStopped = cause.kind === 'network' && cause.reason === 'cancelled';
  if (isStopped || cause.kind === 'logged-out' || cause.kind === 'picture-lost') return cause;
  return {kind: 'picture-not-uploaded', name, cause};
}
