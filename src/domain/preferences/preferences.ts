import {isSubmitKey, type SubmitKey, submitKeys} from '../draft/submit-key.ts';
import {readRedirectUri} from '../login/redirect-uri.ts';
import {cleanKey} from '../login/rest-api-key.ts';
import {isButtonTitle, readButtonTitle} from '../memo/button-title.ts';
import {type LinkDomain, readLinkDomains} from '../memo/link-domains.ts';
import {defaultLink, isWebLink} from '../memo/memo-link.ts';
import {readDuration} from '../program/duration.ts';
import {isLanguage, type Language} from '../program/language.ts';
import {isLayoutChoice, type LayoutChoice, layoutChoices} from '../program/layout-choice.ts';
import {isThemeChoice, type ThemeChoice, themeChoices} from '../program/theme-choice.ts';
import {isNullOr, isText, onOff, type Preference, preference, usable} from './preference.ts';

/** The default redirect URI. Kakao's console must have exactly the same string. */
const defaultRedirectUri = 'http://localhost:8931/callback';

/**
 * All preferences, by their name in the file and in `config`, in the order in which they are
 * listed.
 */
const table = {
  restApiKey: preference<string | null>({
    default: null,
    read: (stored) => (stored === '' ? null : isNullOr(isText)(stored) ? stored : undefined),
    parse: (text) => cleanKey(text) || undefined,
  }),
  redirectUri: preference<string>({
    default: defaultRedirectUri,
    read: usable(isText),
    parse: (text) => {
      const read = readRedirectUri(text);
      return read.ok ? read.uri : undefined;
    },
  }),
  language: preference<Language | null>({
    default: null,
    read: usable(isNullOr(isLanguage)),
    parse: (text) => (text === 'auto' ? null : usable(isLanguage)(text)),
    typed: (value) => value ?? 'auto',
  }),
  link: preference<string>({
    default: defaultLink,
    read: usable(isLink),
    parse: (text) => (text === 'off' ? defaultLink : usable(isLink)(text)),
    typed: (value) => (value === defaultLink ? 'off' : value),
  }),
  /** The button's title; null for Kakao's default. */
  button: preference<string | null>({
    default: null,
    read: usable(isNullOr(isButtonTitle)),
    parse: (text) => {
      if (text === 'off') return null;
      const title = readButtonTitle(text);
      return title.ok ? title.value : undefined;
    },
    typed: (value) => value ?? 'off',
  }),
  /** Whether the parts of a long memo are numbered. */
  numbers: onOff(true),
  pkce: onOff(true),
  /** The domains of links that are registered in Kakao's console; empty if the user named none. */
  domains: preference<readonly LinkDomain[]>({
    default: [],
    read: (stored) => (isTexts(stored) ? readLinkDomains(stored.join(',')) : undefined),
    parse: (text) => (text === 'off' ? [] : nonEmpty(readLinkDomains(text))),
    typed: (value) => (value.length === 0 ? 'off' : value.join(',')),
    example: 'news.example.com,blog.example.org',
  }),
  /** The key that sends the current text. */
  'compose.submit': preference<SubmitKey>({
    default: 'enter',
    read: usable(isSubmitKey),
    parse: usable(isSubmitKey),
    choices: submitKeys,
  }),
  /** How long sent and failed memos are kept (`2y`); null: forever. */
  'history.keep': preference<string | null>({
    default: null,
    read: usable(isNullOr(isDuration)),
    parse: (text) => {
      if (text === 'off' || text === 'forever') return null;
      return isDuration(text) ? text.trim() : undefined;
    },
    typed: (value) => value ?? 'forever',
  }),
  theme: preference<ThemeChoice>({
    default: 'auto',
    read: usable(isThemeChoice),
    parse: usable(isThemeChoice),
    choices: themeChoices,
  }),
  layout: preference<LayoutChoice>({
    default: 'auto',
    read: usable(isLayoutChoice),
    parse: usable(isLayoutChoice),
    choices: layoutChoices,
  }),
  /** Whether the screen shows animations while waiting. */
  motion: onOff(true),
  /** Whether the page of a memo shows its picture, if the terminal can. */
  thumbnails: onOff(true),
};

/** Settings that the user may edit. No guarantee of the program depends on this file. */
export type Preferences = {
  readonly [Name in keyof typeof table]: (typeof table)[Name]['default'];
};

export type PreferenceName = keyof Preferences;

export const preferenceNames = Object.keys(table) as readonly PreferenceName[];

export function isPreferenceName(name: string): name is PreferenceName {
  return Object.hasOwn(table, name);
}

export const defaultPreferences = preferencesFrom({});

/** Reads the preferences in a file. Invalid values are replaced by their defaults. */
export function preferencesFrom(stored: Readonly<Record<string, unknown>>): Preferences {
  const values = preferenceNames.map((name) => {
    const {read, default: fallback}: Pick<Preference<unknown>, 'read' | 'default'> = table[name];
    const value = Object.hasOwn(stored, name) ? read(stored[name]) : undefined;
    return [name, value === undefined ? fallback : value] as const;
  });
  return Object.fromEntries(values) as unknown as Preferences;
}

/** The names of the preferences with invalid values in a file. */
export function unusablePreferences(
  stored: Readonly<Record<string, unknown>>,
): readonly PreferenceName[] {
  return preferenceNames.filter(
    (name) => Object.hasOwn(stored, name) && table[name].read(stored[name]) === undefined,
  );
}

/** The change to save for a typed value; null if the value is invalid. */
export function preferenceTyped(name: PreferenceName, text: string): Partial<Preferences> | null {
  const value = table[name].parse(text);
  return value === undefined ? null : {[name]: value};
}

/** The value of a preference as a user types it. */
export function typedPreference(name: PreferenceName, preferences: Preferences): string {
  const {typed}: {readonly typed: (value: never) => string} = table[name];
  return typed(preferences[name] as never);
}

/** The allowed values; empty if any value of a format is allowed. */
export function preferenceChoices(name: PreferenceName): readonly string[] {
  const {choices = []}: Pick<Preference<unknown>, 'choices'> = table[name];
  return choices;
}

/** A value to type for a preference; null if none explains it. */
export function preferenceExample(name: PreferenceName): string | null {
  const {example}: Pick<Preference<unknown>, 'example'> = table[name];
  return example ?? null;
}

function isLink(value: unknown): value is string {
  return isText(value) && isWebLink(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function nonEmpty<Value>(list: readonly Value[] | undefined): readonly Value[] | undefined {
  return list?.length === 0 ? undefined : list;
}

function isDuration(value: unknown): value is string {
  return isText(value) && readDuration(value) !== null;
}
