import {appCredentials, clientSecretOf} from '../../app/login/app-credentials.ts';
import {type ImportedTokens, importTokens} from '../../app/login/import-tokens.ts';
import type {AppCredentials} from '../../app/ports/kakao-ports.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {TokenFile} from '../../domain/login/token-file/token-file.ts';
import {askForSetup} from '../questions/ask-for-setup.ts';
import {askHidden} from '../questions/ask-hidden.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {failureJson, reportFailure} from '../shared/report-failure.ts';
import {secretMissingWords, withClientSecret} from './ask-client-secret.ts';
import {printFoundTokens, printImportedTokens, warnOfSource} from './print-found-tokens.ts';
import type {TokenSource} from './token-source.ts';

export interface ImportFlags {
  readonly json?: boolean;
  readonly offline?: boolean;
  readonly force?: boolean;
}

/** Uses the tokens in another program's file as the login, and prints what was imported. */
export async function runTokenImport(
  context: CommandContext,
  source: TokenSource,
  flags: ImportFlags,
): Promise<number> {
  printFoundTokens(context, source);
  if (!(await mayReplaceLogin(context, source, flags))) return refuseOtherLogin(context, flags);
  const ports = source.tokens.restApiKey === null ? await askForSetup(context) : context.ports();
  const known = credentialsFor(ports, source.tokens);
  if (known === null) {
    return fail(context, flags, {kind: 'setup-missing', missing: 'rest-api-key'});
  }
  const {tokens: file, writtenAt} = source;
  const isOffline = flags.offline ?? false;
  const asksSecret = !isOffline && file.refreshToken !== null;
  const {credentials, isSecretMissing} = asksSecret
    ? await withClientSecret(context, ports, {
        credentials: known,
        isFromStdin: source.path === null,
      })
    : {credentials: known, isSecretMissing: false};
  const adoption = {file, writtenAt, credentials, isOffline};
  const adopted = await importTokens(ports, adoption);
  if (!adopted.ok) return fail(context, flags, adopted.failure);
  if (flags.json) printImported(context, adopted.value, isSecretMissing);
  printImportedTokens(context, adopted.value);
  warnOfSource(context, source);
  if (isSecretMissing) context.say(secretMissingWords);
  return context.settle(exitCode.done);
}

/** Returns the file's own key if it has one, because its tokens can be refreshed with no other. */
function credentialsFor(
  ports: Ports,
  {restApiKey, clientSecret}: TokenFile,
): AppCredentials | null {
  if (restApiKey !== null) {
    return {restApiKey, clientSecret: clientSecret ?? clientSecretOf(ports, restApiKey)};
  }
  const known = appCredentials(ports);
  if (!known.ok) return null;
  return {...known.value, clientSecret: clientSecret ?? known.value.clientSecret};
}

async function mayReplaceLogin(
  context: CommandContext,
  source: TokenSource,
  {force}: ImportFlags,
): Promise<boolean> {
  const {sessions} = context.ports();
  // A login in the environment is not replaced: the import is refused with the name of its
  // variable.
  if (force || sessions.variable !== undefined || sessions.read() === null) return true;
  if (!context.stdin.isTTY || source.path === null) return false;
  const answer = await askHidden(context, {
    ko: '이미 로그인되어 있습니다. 이 토큰으로 바꿀까요? (y/N) ',
    en: 'You are already logged in. Replace that login with these tokens? (y/N) ',
  });
  return /^(?:y|yes|ㅛ|네|예)$/i.test(answer.trim());
}

function refuseOtherLogin(context: CommandContext, flags: ImportFlags): number {
  if (flags.json) printJson(context, {...tokensJson, ok: false, reason: 'logged-in'});
  context.say({
    ko: '이미 로그인되어 있어 바꾸지 않았습니다. 바꾸려면 --force를 붙이세요.',
    en: 'You are already logged in, so nothing was changed. Add --force to replace that login.',
  });
  return exitCode.input;
}

const tokensJson = {schema: 'kakao-tui/import@1', kind: 'tokens'} as const;

function fail(
  context: CommandContext,
  flags: ImportFlags,
  failure: Parameters<typeof reportFailure>[1],
): number {
  if (flags.json) {
    const error = failureJson(failure, context.language);
    printJson(context, {...tokensJson, ok: false, reason: 'failure', error});
  }
  context.say({
    ko: '토큰을 가져오지 않았습니다.',
    en: 'The tokens were not imported.',
  });
  return reportFailure(context, failure);
}

function printImported(
  context: CommandContext,
  {session, proof, appId}: ImportedTokens,
  isSecretMissing: boolean,
): void {
  const {accessTokenExpiresAt, refreshToken, refreshTokenExpiresAt} = session.tokens;
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  printJson(context, {
    ...tokensJson,
    ok: true,
    proof,
    appId,
    account: session.account,
    accessToken: {expiresAt: iso(accessTokenExpiresAt)},
    isClientSecretMissing: isSecretMissing,
    refreshToken: refreshToken === null ? null : {expiresAt: iso(refreshTokenExpiresAt)},
  });
}
