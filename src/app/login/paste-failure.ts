import type {Failure} from '../../domain/failure/failure.ts';
import type {PastedCode} from '../../domain/login/read-pasted-code.ts';

/** Why a paste has no code to exchange. */
export function pasteFailure(pasted: Exclude<PastedCode, {kind: 'code'}>): Failure {
  switch (pasted.kind) {
    case 'koe':
      return {kind: 'koe-page', code: pasted.code};
    case 'denied':
      return {kind: 'login-denied', error: pasted.error, description: pasted.description};
    case 'empty':
      return {kind: 'paste-refused', problem: 'empty'};
    case 'refused':
      return {kind: 'paste-refused', problem: pasted.reason};
  }
}
