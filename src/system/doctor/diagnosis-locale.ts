import type {LocaleFacts} from '../../domain/doctor/facts.ts';
import type {Environment} from '../../domain/failure/environment.ts';

/**
 * The locale of messages, and whether the character encoding is UTF-8: different variables set them
 * (POSIX, "Environment Variables"). Windows and macOS write UTF-8 regardless of the variables.
 */
export function localeOf(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): LocaleFacts {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const characters = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return {locale, isUtf8: platform !== 'linux' || /utf-?8/i.test(characters)};
}
