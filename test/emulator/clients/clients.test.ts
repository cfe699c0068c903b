import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import {Auth, skipCSRFCheck} from '@auth/core';
import KakaoProvider from '@auth/core/providers/kakao';
import {Kakao} from 'arctic';
import * as oauth from 'oauth4webapi';
import * as openid from 'openid-client';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {
  agentAt,
  fetchAt,
  newestText,
  redirectUri,
  scopes,
  secretOf,
  sendText,
  startForClients,
} from './local-kakao.ts';

// Public clients, unmodified, from the login to a message in the room. What Kakao refuses of them is
// refused here in the same way.

let emulator: Emulator;
before(async () => {
  emulator = await startForClients();
});
after(() => emulator.close());

const require = createRequire(import.meta.url);

test('openid-client: discovery, a login with PKCE and nonce, an id token, a refresh, a message', async () => {
  const config = await openidConfig(openid.ClientSecretPost(secretOf(emulator)));
  const codeVerifier = openid.randomPKCECodeVerifier();
  const nonce = openid.randomNonce();
  const state = openid.randomState();
  const address = openid.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    nonce,
    state,
  });
  const redirect = new URL(await emulator.agree(address.href));
  const checks = {pkceCodeVerifier: codeVerifier, expectedNonce: nonce, expectedState: state};
  const tokens = await openid.authorizationCodeGrant(config, redirect, checks);
  const claims = tokens.claims();
  assert.equal(claims?.aud, emulator.restApiKey);
  const user = await openid.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '');
  assert.equal(user.sub, claims?.sub);
  const refreshed = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '');
  await sendText(emulator, refreshed.access_token, 'openid-client');
  assert.equal(newestText(emulator), 'openid-client');
});

test('openid-client: HTTP Basic is refused with KOE101, as Kakao refuses it', async () => {
  const config = await openidConfig(openid.ClientSecretBasic(secretOf(emulator)));
  const address = openid.buildAuthorizationUrl(config, {redirect_uri: redirectUri});
  const redirect = new URL(await emulator.agree(address.href));
  await assert.rejects(openid.authorizationCodeGrant(config, redirect), (error: unknown) => {
    assert.ok(error instanceof openid.ResponseBodyError);
    assert.equal(error.status, 401);
    assert.equal(error.cause['error_code'], 'KOE101');
    return true;
  });
});

/** The configuration that the local discovery document gives. */
function openidConfig(authentication: openid.ClientAuth): Promise<openid.Configuration> {
  const server = new URL(emulator.authOrigin);
  const options = {execute: [openid.allowInsecureRequests]};
  return openid.discovery(server, emulator.restApiKey, undefined, authentication, options);
}

test('oauth4webapi: a login, an id token that its keys verify, a message', async () => {
  const insecure = {[oauth.allowInsecureRequests]: true};
  const issuer = new URL(emulator.authOrigin);
  const discovered = await oauth.discoveryRequest(issuer, insecure);
  const server = await oauth.processDiscoveryResponse(issuer, discovered);
  const client = {client_id: emulator.restApiKey};
  const address = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: scopes.join(','),
    state: 'state-1',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  const redirect = new URL(await emulator.agree(address.href));
  const granted = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.ClientSecretPost(secretOf(emulator)),
    oauth.validateAuthResponse(server, client, redirect, 'state-1'),
    redirectUri,
    oauth.nopkce,
    insecure,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, granted);
  await oauth.validateApplicationLevelSignature(server, granted, insecure);
  assert.equal(oauth.getValidatedIdTokenClaims(tokens)?.iss, server.issuer);
  await sendText(emulator, tokens.access_token, 'oauth4webapi');
  assert.equal(newestText(emulator), 'oauth4webapi');
});

interface SimpleClient {
  authorizeURL(parameters: object): string;
  getToken(parameters: object): Promise<SimpleToken>;
}
interface SimpleToken {
  readonly token: {readonly access_token: string};
  refresh(): Promise<SimpleToken>;
}
interface SimpleOAuth2 {
  readonly AuthorizationCode: new (config: object) => SimpleClient;
}

/** simple-oauth2 has no types. */
function simpleClient(authorizationMethod: 'body' | 'header'): SimpleClient {
  const {AuthorizationCode} = require('simple-oauth2') as SimpleOAuth2;
  return new AuthorizationCode({
    client: {id: emulator.restApiKey, secret: secretOf(emulator)},
    auth: {
      tokenHost: emulator.authOrigin,
      tokenPath: '/oauth/token',
      authorizePath: '/oauth/authorize',
    },
    options: {authorizationMethod},
  });
}

const asked = {redirect_uri: redirectUri, scope: 'profile_nickname,talk_message', state: 's'};

test('simple-oauth2: a login, a refresh, a message; its HTTP Basic is refused with KOE101', async () => {
  const codeOf = async (client: SimpleClient): Promise<string> => {
    const redirect = new URL(await emulator.agree(client.authorizeURL(asked)));
    return redirect.searchParams.get('code') ?? '';
  };
  const client = simpleClient('body');
  const granted = await client.getToken({code: await codeOf(client), redirect_uri: redirectUri});
  const refreshed = await granted.refresh();
  assert.notEqual(refreshed.token.access_token, granted.token.access_token);
  await sendText(emulator, refreshed.token.access_token, 'simple-oauth2');
  assert.equal(newestText(emulator), 'simple-oauth2');
  const usual = simpleClient('header');
  const code = await codeOf(usual);
  await assert.rejects(usual.getToken({code, redirect_uri: redirectUri}), (error: unknown) => {
    const {payload} = (error as {data: {payload: {error_code?: string}}}).data;
    assert.equal(payload.error_code, 'KOE101');
    return true;
  });
});

test('arctic: a login, a refresh, a message', async (context) => {
  context.mock.method(globalThis, 'fetch', fetchAt(emulator));
  const kakao = new Kakao(emulator.restApiKey, secretOf(emulator), redirectUri);
  const address = kakao.createAuthorizationURL('state', ['profile_nickname', 'talk_message']);
  const local = address.href.replace('https://kauth.kakao.com', emulator.authOrigin);
  const code = new URL(await emulator.agree(local)).searchParams.get('code');
  const tokens = await kakao.validateAuthorizationCode(code ?? '');
  const refreshed = await kakao.refreshAccessToken(tokens.refreshToken());
  await sendText(emulator, refreshed.accessToken(), 'arctic');
  assert.equal(newestText(emulator), 'arctic');
});

test('@auth/core: its Kakao provider logs in, reads the profile, and a message is sent', async () => {
  const site = 'https://site.example';
  let accessToken = '';
  let profile: unknown = null;
  const config = {
    secret: 'a secret of thirty-two characters.',
    trustHost: true,
    basePath: '/auth',
    skipCSRFCheck,
    logger: {error: (error: Error) => assert.fail(String(error.cause ?? error))},
    providers: [
      KakaoProvider({
        clientId: emulator.restApiKey,
        clientSecret: secretOf(emulator),
        // The provider's own options; its defaults are Kakao's hosts.
        authorization: `${emulator.authOrigin}/oauth/authorize?scope`,
        token: `${emulator.authOrigin}/oauth/token`,
        userinfo: `${emulator.apiOrigin}/v2/user/me`,
        // With OpenID on, Kakao gives an id token, which Auth.js checks against this.
        issuer: emulator.authOrigin,
      }),
    ],
    callbacks: {
      jwt: ({
        token,
        account,
        user,
      }: {
        token: object;
        account?: {access_token?: string} | null;
        user?: unknown;
      }) => {
        accessToken = account?.access_token ?? accessToken;
        profile = user ?? profile;
        return token;
      },
    },
  };
  const uri = `${site}/auth/callback/kakao`;
  emulator.setRedirectUris([redirectUri, uri]);
  const started = await Auth(
    new Request(`${site}/auth/signin/kakao`, {method: 'POST'}),
    config as Parameters<typeof Auth>[1],
  );
  const redirect = await emulator.agree(started.headers.get('location') ?? '');
  const cookies = started.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const finished = await Auth(
    new Request(redirect, {headers: {cookie: cookies.join('; ')}}),
    config as Parameters<typeof Auth>[1],
  );
  assert.equal(finished.status, 302);
  assert.equal((profile as {name?: string} | null)?.name, '홍길동');
  await sendText(emulator, accessToken, '@auth/core');
  assert.equal(newestText(emulator), '@auth/core');
});

type Middleware = (request: object, response: object, next: (error?: unknown) => void) => void;
interface Passport {
  use(strategy: object): void;
  authenticate(name: string, options: object): Middleware;
}
interface KakaoStrategy {
  readonly _oauth2: {setAgent(agent: object): void};
}
interface PassportKakao {
  readonly Strategy: new (
    options: object,
    verify: (accessToken: string, refreshToken: string, profile: object, done: Done) => void,
  ) => KakaoStrategy;
}
type Done = (error: null, user: object) => void;

test('passport-kakao: logs in, reads the profile, and a message is sent', async () => {
  const passport = require('passport') as Passport;
  const {Strategy} = require('passport-kakao') as PassportKakao;
  const options = {
    clientID: emulator.restApiKey,
    clientSecret: secretOf(emulator),
    callbackURL: redirectUri,
    scope: ['profile_nickname', 'talk_message'],
  };
  const strategy = new Strategy(options, (accessToken, _refreshToken, profile, done) =>
    done(null, {accessToken, profile}),
  );
  strategy._oauth2.setAgent(agentAt(emulator));
  passport.use(strategy);
  emulator.setRedirectUris([redirectUri]);
  const login = passport.authenticate('kakao', {session: false});
  const server = createServer((request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://site').searchParams);
    login(Object.assign(request, {query}), response, (error) => {
      response.end(JSON.stringify(error === undefined ? Reflect.get(request, 'user') : {error}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const site = `http://127.0.0.1:${address.port}`;
  try {
    const started = await fetch(site, {redirect: 'manual'});
    const location = started.headers.get('location') ?? '';
    const local = location.replace('https://kauth.kakao.com', emulator.authOrigin);
    const redirect = new URL(await emulator.agree(local));
    const finished = await fetch(`${site}/callback${redirect.search}`);
    const user = (await finished.json()) as {accessToken: string; profile: {username: string}};
    assert.equal(user.profile.username, '홍길동');
    await sendText(emulator, user.accessToken, 'passport-kakao');
    assert.equal(newestText(emulator), 'passport-kakao');
  } finally {
    server.close();
  }
});
