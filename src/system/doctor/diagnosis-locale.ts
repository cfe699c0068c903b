import type {LocaleFacts} from '../../domain/doctor/facts.ts';
import type {Environment} from '../../domain/failure/environment.ts';

/**
 * The locale of messages, and whether that of characters is UTF-8: they are named by different
 * variables (POSIX, "Environment Variables"). Windows and macOS write UTF-8 whatever is named.
 */
export function localeOf(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): LocaleFacts {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const characters = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return {locale, isUtf8: platform !== 'linux' || /utf-?8/i.test(characters)};
}
