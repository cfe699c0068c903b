import {getAccessToken} from '../../app/login/get-access-token.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';

interface TokenOptions {
  /** Whether to print the refresh token instead, for use in CI. */
  readonly refreshToken?: boolean;
}

/** `kakao-tui token`: prints a valid access token for scripts. No other command prints tokens. */
export async function runToken(context: CommandContext, options: TokenOptions): Promise<number> {
  const token = options.refreshToken
    ? storedRefreshToken(context)
    : await getAccessToken(context.ports());
  if (!token.ok) return reportFailure(context, token.failure);
  context.print(token.value);
  return exitCode.done;
}

function storedRefreshToken(context: CommandContext): Result<string> {
  const token = context.ports().sessions.read()?.tokens.refreshToken ?? null;
  return token === null ? failed({kind: 'logged-out', cause: null}) : succeeded(token);
}
