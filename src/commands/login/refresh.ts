import {refreshIfStale} from '../../app/login/refresh-if-stale.ts';
import {refreshTokens} from '../../app/login/refresh-tokens.ts';
import type {Ports} from '../../app/ports/ports.ts';
import type {StoredSession} from '../../app/ports/storage-ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {failed, type Result} from '../../domain/failure/result.ts';
import {expiryWords} from '../../messages/subjects/time-words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {expiryJson} from '../shared/expiry-json.ts';
import {failureJson, reportFailure} from '../shared/report-failure.ts';

/** `kakao-tui refresh`: refreshes the tokens now, or only if they are at least `age` ms old. */
export async function runRefresh(
  context: CommandContext,
  {age, json = false}: {age: number | undefined; json?: boolean},
): Promise<number> {
  const ports = context.ports();
  const refreshed = await (age === undefined ? refreshTokens(ports) : refreshOld(ports, age));
  if (json) printJson(context, refreshJson(context, refreshed));
  if (!refreshed.ok) return reportFailure(context, refreshed.failure);
  if (refreshed.value === null) {
    context.note({
      ko: '아직 갱신할 때가 되지 않았습니다.',
      en: 'The tokens are not old enough to refresh.',
    });
    return exitCode.done;
  }
  const {accessTokenExpiresAt, refreshTokenExpiresAt} = refreshed.value.tokens;
  const words = (at: number | null): string => expiryWords(at, ports.clock.now(), context.language);
  context.note({
    ko: `토큰을 갱신했습니다. 액세스 ${words(accessTokenExpiresAt)} · 리프레시 ${words(refreshTokenExpiresAt)}`,
    en: `Tokens refreshed. access ${words(accessTokenExpiresAt)} · refresh ${words(refreshTokenExpiresAt)}`,
  });
  return exitCode.done;
}

function refreshJson(context: CommandContext, refreshed: Result<StoredSession | null>) {
  const ports = context.ports();
  const now = ports.clock.now();
  const tokens = ports.sessions.read()?.tokens ?? null;
  return {
    schema: 'kakao-tui/refresh@1',
    ok: refreshed.ok,
    refreshed: refreshed.ok && refreshed.value !== null,
    accessToken: tokens && expiryJson(tokens.accessTokenExpiresAt, now),
    refreshToken:
      tokens === null || tokens.refreshToken === null
        ? null
        : expiryJson(tokens.refreshTokenExpiresAt, now),
    error: refreshed.ok ? null : failureJson(refreshed.failure, context.language),
  };
}

/** Refreshes stale tokens; fails without a login, so that a cron job reports it. */
async function refreshOld(ports: Ports, age: number): Promise<Result<StoredSession | null>> {
  const isLoggedIn = ports.sessions.read()?.tokens.refreshToken != null;
  return isLoggedIn ? refreshIfStale(ports, age) : failed({kind: 'logged-out', cause: null});
}
