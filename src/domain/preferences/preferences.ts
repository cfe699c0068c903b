import {isSubmitKey, type SubmitKey, submitKeys} from '../draft/submit-key.ts';
import {readRedirectUri} from '../login/redirect-uri.ts';
import {cleanKey} from '../login/rest-api-key.ts';
import {isButtonTitle, readButtonTitle} from '../memo/button-title.ts';
import {defaultLink, isWebLink} from '../memo/memo-link.ts';
import {readDuration} from '../program/duration.ts';
import {isLanguage, type Language} from '../program/language.ts';
import {isLayoutChoice, type LayoutChoice, layoutChoices} from '../program/layout-choice.ts';
import {isThemeChoice, type ThemeChoice, themeChoices} from '../program/theme-choice.ts';

/** One setting that the user can change. */
interface Preference<Value> {
  /** The value if the user set none. */
  readonly default: Value;
  /** Reads a stored value; undefined if it is invalid. */
  readonly read: (stored: unknown) => Value | undefined;
  /** Reads a typed value; undefined if it is invalid. */
  readonly parse: (text: string) => Value | undefined;
  /** Returns the text that a user types for a value; empty if none means it. */
  readonly typed: (value: Value) => string;
  /** The allowed values, listed when another is rejected. */
  readonly choices?: readonly string[];
}

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

/** Without `typed`, a value is typed as it is stored, and null cannot be typed. */
function preference<Value>(
  one: Omit<Preference<Value>, 'typed'> & Partial<Pick<Preference<Value>, 'typed'>>,
): Preference<Value> {
  return {typed: (value) => String(value ?? ''), ...one};
}

function onOff(isOn: boolean): Preference<boolean> {
  const words: Readonly<Record<string, boolean>> = {on: true, true: true, off: false, false: false};
  return {
    default: isOn,
    read: usable((value) => typeof value === 'boolean'),
    parse: (text) => (Object.hasOwn(words, text) ? words[text] : undefined),
    typed: (value) => (value ? 'on' : 'off'),
  };
}

function usable<Value>(isUsable: (value: unknown) => value is Value) {
  return (value: unknown): Value | undefined => (isUsable(value) ? value : undefined);
}

function isNullOr<Value>(isValue: (value: unknown) => value is Value) {
  return (value: unknown): value is Value | null => value === null || isValue(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isLink(value: unknown): value is string {
  return isText(value) && isWebLink(value);
}

function isDuration(value: unknown): value is string {
  return isText(value) && readDuration(value) !== null;
}
