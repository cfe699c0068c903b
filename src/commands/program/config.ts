import {exitCode} from '../../domain/failure/exit-code.ts';
import {
  defaultPreferences,
  isPreferenceName,
  type PreferenceName,
  preferenceChoices,
  preferenceExample,
  preferenceNames,
  preferenceTyped,
  typedPreference,
} from '../../domain/preferences/preferences.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {indistinctSubmitKey} from '../../messages/subjects/draft-words.ts';
import {warnLinkDomain} from '../send/warn-link-domain.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {printPruneCount} from '../shared/prune-old-memos.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';

/** `kakao-tui config --json`: prints every preference and the path of the file. */
export function printConfig(context: CommandContext): number {
  const {path, read} = context.ports().preferences;
  printJson(context, {schema: 'kakao-tui/config@1', path, preferences: read()});
  return exitCode.done;
}

/** `kakao-tui config [NAME [VALUE]]`: prints all preferences or one, or changes one. */
export async function runConfig(
  context: CommandContext,
  name: string | undefined,
  value: string | undefined,
): Promise<number> {
  const store = context.ports().preferences;
  const preferences = store.read();
  if (name === undefined) {
    for (const key of preferenceNames) {
      context.print(`${key}=${typedPreference(key, preferences)}`);
    }
    context.note(store.path);
    return exitCode.done;
  }
  if (!isPreferenceName(name)) return refuseName(context);
  if (value === undefined) {
    context.print(typedPreference(name, preferences));
    return exitCode.done;
  }
  return changePreference(context, name, value);
}

function refuseName(context: CommandContext): number {
  context.say({
    ko: `없는 설정입니다. ${preferenceNames.join(', ')} 중 하나를 쓰세요.`,
    en: `No such preference. Use one of ${preferenceNames.join(', ')}.`,
  });
  return exitCode.usage;
}

/** `kakao-tui config unset NAME`: restores the default. */
export async function unsetConfig(context: CommandContext, name: string): Promise<number> {
  if (!isPreferenceName(name)) return refuseName(context);
  await context.ports().preferences.save({[name]: defaultPreferences[name]});
  return exitCode.done;
}

async function changePreference(
  context: CommandContext,
  name: PreferenceName,
  value: string,
): Promise<number> {
  const change = preferenceTyped(name, value);
  if (change === null) {
    const allowed = allowedWords(name);
    context.say({
      ko: `${name}에 쓸 수 없는 값입니다${allowed.ko}. 바꾸지 않았습니다.`,
      en: `Invalid value for ${name}${allowed.en}. Nothing was changed.`,
    });
    return exitCode.usage;
  }
  await context.ports().preferences.save(change);
  reportCleaned(context, value);
  if (change.link !== undefined) warnLinkDomain(context, change.link);
  if (change['history.keep'] !== undefined) printPruneCount(context);
  if (change['compose.submit'] === 'ctrl+enter') await warnSubmitKey(context);
  return exitCode.done;
}

function allowedWords(name: PreferenceName): Phrase {
  const choices = preferenceChoices(name);
  const example = preferenceExample(name);
  if (choices.length > 0) return {ko: ` (${choices.join(', ')})`, en: ` (${choices.join(', ')})`};
  return example === null
    ? {ko: '', en: ''}
    : {ko: ` (예: ${example})`, en: `, such as ${example}`};
}

async function warnSubmitKey(context: CommandContext): Promise<void> {
  const isDistinguished = await context.ports().keyboard.distinguishesEnterKeys();
  if (isDistinguished === false) context.hint(indistinctSubmitKey);
}
