import {findCommand} from '../../app/shell/commands.ts';
import type {CommandEntry} from '../../app/shell/slash-command.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

/** The name of a command and its argument, as in `/link URL`. */
export function commandUsage(name: string, language: Language): string {
  return usageOf(name, findCommand(name), language);
}

/** The usage of any command, also of those that only line mode has. */
export function usageOf(
  name: string,
  command: CommandEntry<unknown> | null,
  language: Language,
): string {
  if (command === null || command.takes === 'nothing') return `/${name}`;
  const hint = command.hint[language];
  return `/${name} ${command.isOptional === true ? `[${hint}]` : hint}`;
}

/** The notice for a command that does not exist; `nearest` is the most similar name. */
export function unknownCommandWords(name: string, nearest: string | null): Phrase {
  const typed = sanitizeLine(name);
  const advice =
    nearest === null
      ? {ko: '/help를 확인하세요.', en: 'See /help.'}
      : {ko: `/${nearest}인가요?`, en: `Did you mean /${nearest}?`};
  return {
    ko: `없는 명령입니다: /${typed}. ${advice.ko} 글로 보내려면 //${typed}처럼 입력하세요.`,
    en: `Unknown command: /${typed}. ${advice.en} Type //${typed} to send it as text.`,
  };
}

/** The notice for a command whose argument is missing or not one of its choices. */
export function commandUsageWords(name: string): Phrase {
  const command = findCommand(name);
  const usage = (language: Language): string =>
    command?.takes === 'word'
      ? `/${name} ${command.choices.join('|')}`
      : usageOf(name, command, language);
  return {ko: `사용법: ${usage('ko')}`, en: `Usage: ${usage('en')}`};
}

export function moreCommandsWords(more: number): Phrase {
  return {ko: `${more}개 더 (Tab, /help)`, en: `${more} more (Tab, /help)`};
}

export function morePathsWords(more: number): Phrase {
  return {ko: `${more}개 더 (Tab)`, en: `${more} more (Tab)`};
}
