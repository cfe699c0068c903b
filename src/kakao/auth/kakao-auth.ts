import type {AppCredentials, CodeExchange, KakaoAuth} from '../../app/ports/kakao-ports.ts';
import type {Http} from '../http/exchange.ts';
import {askForGrant} from './ask-for-grant.ts';

export interface KakaoOptions {
  /** Scheme, host and port, without a path. */
  readonly origin: string;
  readonly http: Http;
}

/**
 * Kakao's authorization server. Credentials are in the body, because Kakao does not support HTTP
 * Basic. Source: developers.kakao.com, "Kakao Login: REST API", Request token and Refresh token.
 */
export function createKakaoAuth({origin, http}: KakaoOptions): KakaoAuth {
  const url = new URL('/oauth/token', origin);
  return {
    origin,
    exchangeCode: (exchange) => {
      const {credentials, authorizationCode, codeVerifier} = exchange;
      const form = codeForm(exchange);
      const secrets = present([credentials.clientSecret, authorizationCode, codeVerifier]);
      return askForGrant(http, {url, form, refreshToken: null, secrets});
    },
    refresh: (credentials, refreshToken) => {
      const form = tokenForm('refresh_token', credentials);
      form.set('refresh_token', refreshToken);
      const secrets = present([credentials.clientSecret, refreshToken]);
      return askForGrant(http, {url, form, refreshToken, secrets});
    },
  };
}

function present(secrets: readonly (string | null)[]): readonly string[] {
  return secrets.filter((secret) => secret !== null);
}

function codeForm(exchange: CodeExchange): URLSearchParams {
  const form = tokenForm('authorization_code', exchange.credentials);
  form.set('redirect_uri', exchange.redirectUri);
  form.set('code', exchange.authorizationCode);
  if (exchange.codeVerifier !== null) form.set('code_verifier', exchange.codeVerifier);
  return form;
}

function tokenForm(grantType: string, {restApiKey, clientSecret}: AppCredentials): URLSearchParams {
  const form = new URLSearchParams({grant_type: grantType, client_id: restApiKey});
  if (clientSecret !== null) form.set('client_secret', clientSecret);
  return form;
}
