import {readSince} from '../../domain/program/read-since.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {CommandContext} from './command-context.ts';

/** The moment (ms) that `--since` names; 0 when it was not given, null when it was not understood. */
export function sinceOf(context: CommandContext, text: string | undefined): number | null {
  if (text === undefined) return 0;
  const since = readSince(text, context.ports().clock.now());
  if (since !== null) return since;
  const typed = sanitizeLine(text).slice(0, 80);
  context.say({
    ko: `--since를 이해하지 못했습니다: ${typed}. 2026-11-01, 7d, 어제처럼 쓰세요.`,
    en: `--since is not understood: ${typed}. Write it as 2026-11-01, 7d or yesterday.`,
  });
  return null;
}
