import type {StoredSession} from '../../app/ports/storage-ports.ts';
import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Result} from '../../domain/failure/result.ts';
import {type Account, accountChange, consentIn, memoScope} from '../../domain/login/session.ts';
import {accountName, otherAccountWords} from '../../messages/subjects/account-words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {expiryJson} from '../shared/expiry-json.ts';
import {failureJson, reportFailure} from '../shared/report-failure.ts';

export interface FinishedLogin {
  readonly outcome: Result<StoredSession>;
  /** The account of the login that was replaced, if there was one. */
  readonly previous: Account | null;
  readonly json: boolean;
  /** The consent items that the login asked for beside the message consent. */
  readonly scopes?: readonly string[];
  /** A failure that was already reported on stderr. */
  readonly reported?: Failure | null;
}

/** Names the account, also as JSON, and returns the exit code. */
export function reportLogin(
  context: CommandContext,
  {outcome, previous, json, scopes = [], reported = null}: FinishedLogin,
): number {
  const failure = outcome.ok ? failureOf(outcome.value, scopes) : outcome.failure;
  if (json) printJson(context, loginJson(context, {outcome, previous, failure}));
  if (outcome.ok) sayAccount(context, outcome.value.account, previous);
  if (failure === null) return exitCode.done;
  return failure === reported ? exitCodeOf(failure) : reportFailure(context, failure);
}

/** The consents that are known to be missing. */
function failureOf({tokens}: StoredSession, asked: readonly string[]): Failure | null {
  const missing = [memoScope, ...asked].filter(
    (scope) => consentIn(tokens.scopes, scope) === 'missing',
  );
  return missing.length === 0 ? null : {kind: 'consent-missing', scopes: missing};
}

function sayAccount(
  context: CommandContext,
  account: Account | null,
  previous: Account | null,
): void {
  if (account === null) {
    context.hint({
      ko: '로그인했습니다. 계정을 확인하지 못했습니다: kakao-tui status',
      en: 'Logged in. The account could not be read: kakao-tui status',
    });
    return;
  }
  const name = accountName(account);
  context.hint({ko: `로그인했습니다: ${name}.`, en: `Logged in: ${name}.`});
  const change = accountChange(account, previous);
  if (change !== null) context.say(otherAccountWords(change));
}

function loginJson(
  context: CommandContext,
  {
    outcome,
    previous,
    failure,
  }: Pick<FinishedLogin, 'outcome' | 'previous'> & {
    readonly failure: Failure | null;
  },
) {
  const session = outcome.ok ? outcome.value : null;
  const now = context.ports().clock.now();
  const account = session?.account ?? null;
  return {
    schema: 'kakao-tui/login@1',
    ok: outcome.ok,
    account,
    /** Null unless the login replaced one of another account. */
    previousAccount: accountChange(account, previous)?.previous ?? null,
    accessToken: session && expiryJson(session.tokens.accessTokenExpiresAt, now),
    refreshToken: session && expiryJson(session.tokens.refreshTokenExpiresAt, now),
    scopes: session?.tokens.scopes ?? [],
    error: failure && failureJson(failure, context.language),
  };
}
