import type {Environment} from '../failure/environment.ts';

export type Language = 'ko' | 'en';

export function isLanguage(value: unknown): value is Language {
  return value === 'ko' || value === 'en';
}

export function otherLanguage(language: Language): Language {
  return language === 'ko' ? 'en' : 'ko';
}

/**
 * The language of the locale: LC_ALL before LC_MESSAGES before LANG (POSIX, "Environment
 * Variables"); Korean if its language is `ko`, else English.
 */
export function languageOfLocale(env: Environment): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^ko(?![a-z])/i.test(locale) ? 'ko' : 'en';
}
