export type AuthorizationParameters = {
  authOrigin: string;
  restApiKey: string;
  redirectUri: string;
  scopes: readonly string[];
  state: string;
  codeChallenge?: string;
  prompt?: 'login' | 'select_account';
};

/**
 * Builds the address of Kakao's consent page
 * (https://developers.kakao.com/docs/latest/ko/kakaologin/rest-api: scopes joined with a comma).
 *
 * `codeChallenge` is an S256 challenge (RFC 7636 section 4.3); without it PKCE is not used.
 */
export function authorizationUrl(request: AuthorizationParameters): string {
  const query = new URLSearchParams({
    client_id: request.restApiKey,
    redirect_uri: request.redirectUri,
    response_type: 'code',
  });
  if (request.scopes.length > 0) {
    query.set('scope', request.scopes.join(','));
  }
  query.set('state', request.state);
  if (request.codeChallenge !== undefined) {
    query.set('code_challenge', request.codeChallenge);
    query.set('code_challenge_method', 'S256');
  }
  if (request.prompt !== undefined) {
    query.set('prompt', request.prompt);
  }
  return `${request.authOrigin}/oauth/authorize?${query}`;
}
