import type {Environment} from '../failure/environment.ts';
import type {VariableProblem} from '../failure/variable-problem.ts';
import {credentialProblem} from './credential-problem.ts';
import {isOtherSecret} from './token-file/other-service.ts';

export interface UnusableVariable {
  readonly name: string;
  readonly problem: VariableProblem;
}

/** Variables with a token, key, secret or address of Kakao. */
const credentialNames = [
  'KAKAO_REFRESH_TOKEN',
  'KAKAO_REST_API_KEY',
  'KAKAO_CLIENT_SECRET',
  'KAKAO_REDIRECT_URI',
] as const;

/** What the reader of the redirect URI judges itself. */
const addressProblems: ReadonlySet<VariableProblem | null> = new Set([
  'place',
  'several-words',
  'not-ascii',
]);

/**
 * Finds the first credential in the environment that cannot be one; an empty variable is not set.
 */
export function unusableCredential(env: Environment): UnusableVariable | null {
  for (const name of credentialNames) {
    const value = env[name] ?? '';
    if (value === '') continue;
    const problem = credentialProblem(value);
    const isAddressIssue = name === 'KAKAO_REDIRECT_URI' && addressProblems.has(problem);
    if (problem !== null && !isAddressIssue) return {name, problem};
    if (isOtherSecret(value.trim())) return {name, problem: 'other-service'};
  }
  return null;
}

/** What a shell replaces: at the start of a path, and a variable as one of its folders. */
const notExpanded = /^~|^\\?\$|^`|\$\{|\$\(|\/\\?\$[A-Z_]{2,}(?=\/|$)|^%\w+%/;

const noPath = /^[a-z][a-z+.-]+:\/\/|^["']+$|\0/i;

const pathNames = ['KAKAO_TUI_HOME', 'KAKAO_TUI_DEBUG'] as const;

/** Finds the first path in the environment that a shell should have expanded, or that is none. */
export function unusablePath(env: Environment): UnusableVariable | null {
  for (const name of pathNames) {
    const value = (env[name] ?? '').trim();
    if (notExpanded.test(value)) return {name, problem: 'not-expanded'};
    const isBlank = value === '' && (env[name] ?? '') !== '';
    if (isBlank || noPath.test(value)) return {name, problem: 'not-a-path'};
  }
  return null;
}
