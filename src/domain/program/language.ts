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
  return /^ko(?![a-z])/i.test(localeOf(env)) ? 'ko' : 'en';
}

function localeOf(env: Environment): string {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
}

/** Where a language may be set; null or absent where it is not. */
export interface LanguageSources {
  /** By the option `--lang`. */
  readonly option: Language | null;
  /** By the preferences of the profile. */
  readonly preference: Language | null;
  readonly env: Environment;
}

/** The language that is set for this run: by the option, else by `KAKAO_TUI_LANG`. */
export function statedLanguage({
  option,
  env,
}: Omit<LanguageSources, 'preference'>): Language | null {
  const variable = env['KAKAO_TUI_LANG'];
  return option ?? (isLanguage(variable) ? variable : null);
}

/**
 * The language of what the program prints. For a person it is that of the preferences. A script or
 * a log gets that of its environment, so that its output does not change with a setting of the app.
 */
export function languageFor(reader: 'person' | 'script', sources: LanguageSources): Language {
  const {preference, env} = sources;
  const locale = localeOf(env) === '' ? null : languageOfLocale(env);
  const implied = reader === 'person' ? (preference ?? locale) : (locale ?? preference);
  return statedLanguage(sources) ?? implied ?? 'en';
}
