import {refreshTokens} from '../app/operations/refresh-tokens.ts';
import {exitCode} from '../domain/exit-code.ts';
import {expiryWords} from '../messages/time-words.ts';
import type {CommandContext} from './command-context.ts';
import {reportFailure} from './report-failure.ts';

/** `kakao-tui refresh`: gets a new access token now. */
export async function runRefresh(context: CommandContext): Promise<number> {
  const ports = context.ports();
  const refreshed = await refreshTokens(ports);
  if (!refreshed.ok) return reportFailure(context, refreshed.failure);
  const {accessTokenExpiresAt, refreshTokenExpiresAt} = refreshed.value.tokens;
  const words = (at: number | null): string => expiryWords(at, ports.clock.now(), context.language);
  context.note({
    ko: `토큰을 갱신했습니다. 액세스 ${words(accessTokenExpiresAt)} · 리프레시 ${words(refreshTokenExpiresAt)}`,
    en: `Tokens refreshed. access ${words(accessTokenExpiresAt)} · refresh ${words(refreshTokenExpiresAt)}`,
  });
  return exitCode.done;
}
