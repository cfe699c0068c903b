import {isSubmitKey, type SubmitKey, submitKeys} from '../draft/submit-key.ts';
import {readRedirectUri} from '../login/redirect-uri.ts';
import {cleanKey} from '../login/rest-api-key.ts';
import {isButtonTitle, readButtonTitle} from '../memo/button-title.ts';
import {defaultLink, isWebLink} from '../memo/memo-link.ts';
import {readDuration} from '../program/duration.ts';
import {isLanguage, type Language} from '../program/language.ts';
import {isThemeChoice, type ThemeChoice, themeChoices} from '../program/theme-choice.ts';

/** One thing that a person may choose. */
interface Preference<Value> {
  /** What holds where the person chose nothing. */
  readonly default: Value;
  /** Reads what the file holds; undefined: it cannot be used. */
  readonly read: (stored: unknown) => Value | undefined;
  /** Reads what is typed for it; undefined: it is refused. */
  readonly parse: (text: string) => Value | undefined;
  /** The words that it can be, named where another is refused. */
  readonly choices?: readonly string[];
}

/** Used until the person registers another: it must stand in Kakao's console letter by letter. */
const defaultRedirectUri = 'http://localhost:8931/callback';

/** Everything that can be chosen, under the names of the file and of `config`, in the order in which it is listed. */
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
    parse: usable(isLanguage),
  }),
  link: preference<string>({
    default: defaultLink,
    read: usable(isLink),
    parse: (text) => (text === 'off' ? defaultLink : usable(isLink)(text)),
  }),
  /** Title of the button; null leaves Kakao's own. */
  button: preference<string | null>({
    default: null,
    read: usable(isNullOr(isButtonTitle)),
    parse: (text) => {
      if (text === 'off') return null;
      const title = readButtonTitle(text);
      return title.ok ? title.value : undefined;
    },
  }),
  /** Whether the parts of a long memo are numbered. */
  numbers: onOff(true),
  pkce: onOff(true),
  /** The key that sends the text being written. */
  'compose.submit': preference<SubmitKey>({
    default: 'enter',
    read: usable(isSubmitKey),
    parse: usable(isSubmitKey),
    choices: submitKeys,
  }),
  /** How long sent and failed memos stay on record (`2y`); null: for ever. */
  'history.keep': preference<string | null>({
    default: null,
    read: usable(isNullOr(isDuration)),
    parse: (text) => {
      if (text === 'off' || text === 'forever') return null;
      return isDuration(text) ? text.trim() : undefined;
    },
  }),
  theme: preference<ThemeChoice>({
    default: 'auto',
    read: usable(isThemeChoice),
    parse: usable(isThemeChoice),
    choices: themeChoices,
  }),
  /** Whether something may turn on the screen while it is waited for. */
  motion: onOff(true),
};

/** What a person may edit: never needed to keep a promise. */
export type Preferences = {
  readonly [Name in keyof typeof table]: (typeof table)[Name]['default'];
};

export type PreferenceName = keyof Preferences;

export const preferenceNames = Object.keys(table) as readonly PreferenceName[];

export function isPreferenceName(name: string): name is PreferenceName {
  return Object.hasOwn(table, name);
}

export const defaultPreferences = preferencesFrom({});

/** The preferences that a file holds; what cannot be used of it counts as not chosen. */
export function preferencesFrom(stored: Readonly<Record<string, unknown>>): Preferences {
  const values = preferenceNames.map((name) => {
    const {read, default: fallback}: Preference<unknown> = table[name];
    const value = Object.hasOwn(stored, name) ? read(stored[name]) : undefined;
    return [name, value === undefined ? fallback : value] as const;
  });
  return Object.fromEntries(values) as unknown as Preferences;
}

/** The names under which a file holds what cannot be used. */
export function unusablePreferences(
  stored: Readonly<Record<string, unknown>>,
): readonly PreferenceName[] {
  return preferenceNames.filter(
    (name) => Object.hasOwn(stored, name) && table[name].read(stored[name]) === undefined,
  );
}

/** What is to be saved for a value as it is typed; null where it does not fit. */
export function preferenceTyped(name: PreferenceName, text: string): Partial<Preferences> | null {
  const value = table[name].parse(text);
  return value === undefined ? null : {[name]: value};
}

/** The words that it can be; none where it can be much. */
export function preferenceChoices(name: PreferenceName): readonly string[] {
  const {choices = []}: Pick<Preference<unknown>, 'choices'> = table[name];
  return choices;
}

function preference<Value>(one: Preference<Value>): Preference<Value> {
  return one;
}

function onOff(isOn: boolean): Preference<boolean> {
  const words: Readonly<Record<string, boolean>> = {on: true, true: true, off: false, false: false};
  return {
    default: isOn,
    read: usable((value) => typeof value === 'boolean'),
    parse: (text) => (Object.hasOwn(words, text) ? words[text] : undefined),
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
