import {readSince} from '../../domain/program/read-since.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {CommandContext} from './command-context.ts';

/**
 * The time (ms) of `--since`; 0 if it is not given, null after a message if it cannot be parsed.
 */
export function sinceOf(context: CommandContext, text: string | undefined): number | null {
  if (text === undefined) return 0;
  const since = readSince(text, context.ports().clock.now());
  if (since !== null) return since;
  const typed = sanitizeLine(text).slice(0, 80) || "''";
  context.say({
    ko: `--since 값을 해석할 수 없습니다: ${typed}. 2026-11-01, 7d, 어제처럼 쓰세요.`,
    en: `Invalid --since value: ${typed}. Write it as 2026-11-01, 7d or yesterday.`,
  });
  return null;
}
