import {getAccessToken} from '../app/operations/get-access-token.ts';
import {exitCode} from '../domain/exit-code.ts';
import type {CommandContext} from './command-context.ts';
import {reportFailure} from './report-failure.ts';

/** `kakao-tui token`: prints a valid access token for other scripts; the one place that shows one. */
export async function runToken(context: CommandContext): Promise<number> {
  const accessToken = await getAccessToken(context.ports());
  if (!accessToken.ok) return reportFailure(context, accessToken.failure);
  context.print(accessToken.value);
  return exitCode.done;
}
