import type {Preferences} from '../../app/ports/storage-ports.ts';
import {isSubmitKey, submitKeys} from '../../domain/draft/submit-key.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import {cleanKey} from '../../domain/login/rest-api-key.ts';
import {readButtonTitle} from '../../domain/memo/button-title.ts';
import {defaultLink, isWebLink} from '../../domain/memo/text-template.ts';
import {readDuration} from '../../domain/program/duration.ts';
import {isLanguage} from '../../domain/program/language.ts';
import {isThemeChoice, themeChoices} from '../../domain/program/theme-choice.ts';
import {indistinctSubmitKey} from '../../messages/subjects/submit-key-words.ts';
import {warnLinkDomain} from '../send/warn-link-domain.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {tellRetention} from '../shared/tell-retention.ts';

type Change = Partial<Preferences> | null;

/** Reads the text of each preference; null refuses it. */
const readers: Readonly<Record<keyof Preferences, (text: string) => Change>> = {
  restApiKey: (text) => (cleanKey(text) === '' ? null : {restApiKey: cleanKey(text)}),
  redirectUri: (text) => {
    const read = readRedirectUri(text);
    return read.ok ? {redirectUri: read.uri} : null;
  },
  language: (text) => (isLanguage(text) ? {language: text} : null),
  link: (text) => {
    if (text === 'off') return {link: defaultLink};
    return isWebLink(text) ? {link: text} : null;
  },
  button: (text) => {
    if (text === 'off') return {button: null};
    const title = readButtonTitle(text);
    return title.ok ? {button: title.value} : null;
  },
  numbers: (text) => ifSwitch(text, (numbers) => ({numbers})),
  'history.keep': (text) => {
    if (text === 'off' || text === 'forever') return {'history.keep': null};
    return readDuration(text) === null ? null : {'history.keep': text.trim()};
  },
  pkce: (text) => ifSwitch(text, (pkce) => ({pkce})),
  'compose.submit': (text) => (isSubmitKey(text) ? {'compose.submit': text} : null),
  theme: (text) => (isThemeChoice(text) ? {theme: text} : null),
  motion: (text) => ifSwitch(text, (motion) => ({motion})),
};

function ifSwitch(text: string, change: (isOn: boolean) => Change): Change {
  if (text === 'on' || text === 'true') return change(true);
  return text === 'off' || text === 'false' ? change(false) : null;
}

/** `kakao-tui config --json`: every preference, and where they are kept. */
export function printConfig(context: CommandContext): number {
  const {path, read} = context.ports().preferences;
  printJson(context, {schema: 'kakao-tui/config@1', path, preferences: read()});
  return exitCode.done;
}

/** `kakao-tui config [NAME [VALUE]]`: shows all preferences, one, or changes one. */
export async function runConfig(
  context: CommandContext,
  name: string | undefined,
  value: string | undefined,
): Promise<number> {
  const store = context.ports().preferences;
  const preferences = store.read();
  if (name === undefined) {
    for (const [key, held] of Object.entries(preferences)) context.print(`${key}=${held ?? ''}`);
    context.note(store.path);
    return exitCode.done;
  }
  if (!isPreference(name)) return refuseName(context);
  if (value === undefined) {
    context.print(String(preferences[name] ?? ''));
    return exitCode.done;
  }
  return changePreference(context, name, value);
}

function refuseName(context: CommandContext): number {
  context.say({
    ko: `그런 설정은 없습니다: ${Object.keys(readers).join(', ')} 가운데 하나를 쓰세요.`,
    en: `There is no such preference: use one of ${Object.keys(readers).join(', ')}.`,
  });
  return exitCode.usage;
}

function isPreference(name: string): name is keyof Preferences {
  return Object.hasOwn(readers, name);
}

/** `kakao-tui config unset NAME`: as if the person had never chosen. */
export async function unsetConfig(context: CommandContext, name: string): Promise<number> {
  if (!isPreference(name)) return refuseName(context);
  const {preferences} = context.ports();
  await preferences.save({[name]: preferences.defaults[name]});
  return exitCode.done;
}

async function changePreference(
  context: CommandContext,
  name: keyof Preferences,
  value: string,
): Promise<number> {
  const change = readers[name](value);
  if (change === null) {
    const choices = choicesOf(name);
    context.say({
      ko: `${name}에 쓸 수 없는 값입니다${choices}. 바꾸지 않았습니다.`,
      en: `That value does not fit ${name}${choices}. Nothing was changed.`,
    });
    return exitCode.usage;
  }
  await context.ports().preferences.save(change);
  if (change.link !== undefined) warnLinkDomain(context, change.link);
  if (change['history.keep'] !== undefined) tellRetention(context);
  if (change['compose.submit'] === 'ctrl+enter') await warnSubmitKey(context);
  return exitCode.done;
}

function choicesOf(name: keyof Preferences): string {
  if (name === 'compose.submit') return ` (${submitKeys.join(', ')})`;
  return name === 'theme' ? ` (${themeChoices.join(', ')})` : '';
}

async function warnSubmitKey(context: CommandContext): Promise<void> {
  const isTold = await context.ports().keyboard.tellsEnterKeys();
  if (isTold === false) context.say(indistinctSubmitKey);
}
