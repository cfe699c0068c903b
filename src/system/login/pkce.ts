import {createHash} from 'node:crypto';
import {randomToken} from './secure-random.ts';

export type Pkce = {codeVerifier: string; codeChallenge: string};

const verifierBytes = 32;

/** The proof that the program that requested the code also redeems it (RFC 7636 section 4.1). */
export function createPkce(): Pkce {
  const codeVerifier = randomToken(verifierBytes);
  return {codeVerifier, codeChallenge: codeChallengeOf(codeVerifier)};
}

/** The S256 challenge of a verifier (RFC 7636 section 4.2). */
export function codeChallengeOf(codeVerifier: string): string {
  return createHash('sha256').update(codeVerifier, 'ascii').digest('base64url');
}
