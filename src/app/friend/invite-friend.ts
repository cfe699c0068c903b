import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {authorizationUrl} from '../../domain/login/authorization-request.ts';
import {readPastedCode} from '../../domain/login/read-pasted-code.ts';
import {friendsScope, memoScope} from '../../domain/login/session.ts';
import {appCredentials, redirectUriOf} from '../login/app-credentials.ts';
import {pasteFailure} from '../login/paste-failure.ts';
import type {Ports} from '../ports/ports.ts';

type InvitePorts = Pick<Ports, 'auth' | 'environment' | 'preferences' | 'sessions'>;

/**
 * The state of every login that a friend makes. It distinguishes the address at which they
 * end up from one of the user's own; it protects nothing, because no login comes of it here.
 */
const friendState = 'friend';

/** The address at which a friend logs in to the app once, and agrees to both items. */
export function friendLoginAddress(ports: InvitePorts): Result<string> {
  const credentials = appCredentials(ports);
  if (!credentials.ok) return credentials;
  return succeeded(
    authorizationUrl({
      authOrigin: ports.auth.origin,
      restApiKey: credentials.value.restApiKey,
      redirectUri: redirectUriOf(ports),
      scopes: [memoScope, friendsScope],
      state: friendState,
    }),
  );
}

/**
 * Finishes the login of a friend with the address at which they ended up: Kakao says that a login is
 * complete only once tokens were issued. The tokens are the friend's, and are dropped at once.
 * Source: developers.kakao.com, "Kakao Login: REST API", Request authorization code.
 */
export async function finishFriendLogin(ports: InvitePorts, pasted: string): Promise<Result<null>> {
  const credentials = appCredentials(ports);
  if (!credentials.ok) return credentials;
  const redirectUri = redirectUriOf(ports);
  const read = readPastedCode(pasted, {
    state: friendState,
    redirectUri,
    authOrigin: ports.auth.origin,
  });
  if (read.kind !== 'code') return failed(pasteFailure(read));
  const answer = await ports.auth.exchangeCode({
    credentials: credentials.value,
    redirectUri,
    authorizationCode: read.code,
    codeVerifier: null,
  });
  return answer.ok ? succeeded(null) : failed(answer.failure);
}
