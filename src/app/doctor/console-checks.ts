import type {Facts} from '../../domain/doctor/facts.ts';
import {note, ok, problem} from '../../domain/doctor/finding.ts';
import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import {appCredentials, redirectUriOf} from '../login/app-credentials.ts';
import type {Ports} from '../ports/ports.ts';
import {checkCredentials} from '../setup/check-credentials.ts';
import {checkLoginPage} from '../setup/check-login-page.ts';
import {check} from './check.ts';
import type {AccountView} from './views.ts';

const redirectUriIn = (ports: Pick<Ports, 'environment' | 'preferences'>) =>
  readRedirectUri(redirectUriOf(ports));

/** Checks whether Kakao accepts the key and the secret. */
const appKey = check({
  measure: async ({parts, kakao}: Pick<AccountView, 'parts' | 'kakao'>) => {
    const credentials = appCredentials(parts);
    if (!credentials.ok) return {kind: 'missing', failure: credentials.failure} as const;
    const redirectUri = redirectUriIn(parts);
    if (!redirectUri.ok) return {kind: 'unasked', why: 'no-redirect-uri'} as const;
    const answer = await checkCredentials(kakao, credentials.value, redirectUri.uri);
    return {...answer, hasSecret: credentials.value.clientSecret !== null};
  },
  judge: (answer) => {
    if (answer.kind === 'unasked') {
      return note('app-key', {kind: 'credentials-unasked', why: answer.why});
    }
    if (answer.kind === 'passed') {
      return ok('app-key', {kind: 'credentials-accepted', hasSecret: answer.hasSecret});
    }
    const {kind, failure} = answer;
    return problem('app-key', kind === 'missing' ? 4 : 7, {kind: 'failure', failure});
  },
});

/**
 * Checks whether Kakao's login page opens with this key and redirect URI; missing settings are
 * reported by other checks.
 */
const loginPage = check({
  measure: async ({parts, kakao, signal}: Omit<AccountView, 'clock'>) => {
    const credentials = appCredentials(parts);
    const reading = redirectUriIn(parts);
    if (!credentials.ok || !reading.ok) return null;
    const {restApiKey} = credentials.value;
    const redirectUri = reading.uri;
    return {redirectUri, ...(await checkLoginPage(kakao, {restApiKey, redirectUri, signal}))};
  },
  judge: (answer) => {
    if (answer === null) return [];
    const {redirectUri} = answer;
    if (answer.kind === 'passed') return ok('login-page', {kind: 'login-page-open', redirectUri});
    if (answer.kind === 'unasked') {
      return note('login-page', {kind: 'login-page-unasked', why: answer.why});
    }
    const {failure} = answer;
    return problem('login-page', 7, {kind: 'login-page-refused', failure, redirectUri});
  },
});

/** Checks whether the browser can return to the app, by listening briefly on the callback port. */
export const callback = check({
  measure: async ({
    parts,
  }: Pick<AccountView, 'parts'>): Promise<Facts['callback-port' | 'redirect-uri']> => {
    const reading = redirectUriIn(parts);
    if (!reading.ok) {
      const failure = {kind: 'invalid-redirect-uri', value: redirectUriOf(parts)} as const;
      return {kind: 'failure', failure};
    }
    const {uri: redirectUri, listener} = reading;
    if (listener === null) return {kind: 'callback-by-paste', redirectUri};
    const {login} = parts;
    const listening = await login.listen({
      redirectUri,
      state: login.randomToken(32),
      language: 'en',
    });
    if (listening.kind === 'listening') await listening.close();
    const state = listening.kind === 'listening' ? 'free' : listening.reason;
    if (state === 'not-loopback') return {kind: 'callback-by-paste', redirectUri};
    return {kind: 'callback-port', port: listener.port, state};
  },
  judge: (fact) => {
    if (fact.kind === 'failure') return problem('redirect-uri', 1, fact);
    const isFree = fact.kind === 'callback-port' && fact.state === 'free';
    return (isFree ? ok : note)('callback-port', fact);
  },
});

export const consoleChecks = [appKey, loginPage, callback];
