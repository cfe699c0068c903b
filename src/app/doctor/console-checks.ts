import type {Unasked} from '../../domain/doctor/diagnosis-kakao-facts.ts';
import {type Finding, note, ok, problem} from '../../domain/doctor/finding.ts';
import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import {appCredentials, redirectUriOf} from '../login/app-credentials.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {checkCredentials} from '../setup/check-credentials.ts';
import {diagnoseCallback} from './diagnose-callback.ts';
import {diagnoseLoginPage} from './diagnose-login-page.ts';
import type {KakaoProbes} from './diagnose-ports.ts';

/** What shows from outside of the settings in Kakao's console, and the port of the redirect URI. */
export async function diagnoseConsole(
  ports: Ports,
  kakao: KakaoProbes,
  signal: AbortSignal,
): Promise<Finding[]> {
  const text = redirectUriOf(ports);
  const reading = readRedirectUri(text);
  const credentials = appCredentials(ports);
  const redirectUri = reading.ok ? reading.uri : null;
  const findings = await Promise.all([
    credentials.ok
      ? askedAbout(kakao, {credentials: credentials.value, redirectUri, signal})
      : [problem('app-key', 4, {kind: 'failure', failure: credentials.failure})],
    reading.ok ? diagnoseCallback(ports, reading) : [unreadableRedirectUri(text)],
  ]);
  return findings.flat();
}

function unreadableRedirectUri(value: string): Finding {
  const failure = {kind: 'invalid-redirect-uri', value} as const;
  return problem('redirect-uri', 1, {kind: 'failure', failure});
}

interface Settings {
  readonly credentials: AppCredentials;
  readonly redirectUri: string | null;
  readonly signal: AbortSignal;
}

async function askedAbout(
  kakao: KakaoProbes,
  {credentials, redirectUri, signal}: Settings,
): Promise<Finding[]> {
  if (redirectUri === null) return [credentialsUnasked('no-redirect-uri')];
  const {restApiKey} = credentials;
  const findings = await Promise.all([
    credentialsFinding(kakao, credentials, redirectUri),
    diagnoseLoginPage(kakao, {restApiKey, redirectUri, signal}),
  ]);
  return findings;
}

async function credentialsFinding(
  kakao: KakaoProbes,
  credentials: AppCredentials,
  redirectUri: string,
): Promise<Finding> {
  const check = await checkCredentials(kakao, credentials, redirectUri);
  if (check.kind === 'unasked') return credentialsUnasked(check.why);
  if (check.kind === 'refused') {
    return problem('app-key', 7, {kind: 'failure', failure: check.failure});
  }
  const hasSecret = credentials.clientSecret !== null;
  return ok('app-key', {kind: 'credentials-accepted', hasSecret});
}

function credentialsUnasked(why: Unasked): Finding {
  return note('app-key', {kind: 'credentials-unasked', why});
}
