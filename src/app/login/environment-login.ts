import type {Failure} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';

/**
 * A failure of the stored login; it names the environment variable that holds the login, if one
 * does.
 */
export function loggedOut(
  {sessions: {variable}}: Pick<Ports, 'sessions'>,
  cause: Failure | null,
): Failure {
  return {kind: 'logged-out', cause, ...(variable === undefined ? {} : {variable})};
}

/** Why no login can be stored: it would be lost when this process ends. Null if one can. */
export function unstorableLogin({sessions: {variable}}: Pick<Ports, 'sessions'>): Failure | null {
  if (variable === undefined) return null;
  return {kind: 'invalid-variable', name: variable, problem: 'holds-login'};
}
