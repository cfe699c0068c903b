/** Why a value cannot be a token, key or secret; each is a usual mistake in a CI job or a file. */
export type CredentialProblem =
  | 'empty'
  | 'placeholder'
  | 'not-expanded'
  | 'assignment'
  | 'data'
  | 'place'
  | 'several-words'
  | 'not-ascii'
  | 'too-long';

/** Why the value of a variable of this program cannot be used. */
export type VariableProblem = CredentialProblem | 'other-service' | 'not-a-path' | 'holds-login';
