import {findCommand} from '../../app/shell/commands.ts';
import type {CommandEntry} from '../../app/shell/slash-command.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

/** `/link URL`: the name and what is written behind it. */
export function commandUsage(name: string, language: Language): string {
  return usageOf(name, findCommand(name), language);
}

/** The same for any command. */
export function usageOf(
  name: string,
  command: CommandEntry<unknown> | null,
  language: Language,
): string {
  if (command === null || command.takes === 'nothing') return `/${name}`;
  const hint = command.hint[language];
  return `/${name} ${command.isOptional === true ? `[${hint}]` : hint}`;
}

/** For a command that does not exist; `nearest` is what was most likely meant. */
export function unknownCommandWords(name: string, nearest: string | null): Phrase {
  const typed = sanitizeLine(name);
  const advice =
    nearest === null
      ? {ko: '/help를 보세요.', en: 'See /help.'}
      : {ko: `/${nearest}인가요?`, en: `Did you mean /${nearest}?`};
  return {
    ko: `/${typed} 명령은 없습니다. ${advice.ko} 글로 보내려면 //${typed}처럼 쓰세요.`,
    en: `There is no /${typed}. ${advice.en} Write //${typed} to send it as text.`,
  };
}

/** For a command whose argument is missing or is none of its choices. */
export function commandUsageWords(name: string): Phrase {
  const command = findCommand(name);
  const usage = (language: Language): string =>
    command?.takes === 'word'
      ? `/${name} ${command.choices.join('|')}`
      : usageOf(name, command, language);
  return {ko: `이렇게 쓰세요: ${usage('ko')}`, en: `Write it so: ${usage('en')}`};
}

export function moreCommandsWords(more: number): Phrase {
  return {ko: `${more}개 더 (Tab, /help)`, en: `${more} more (Tab, /help)`};
}
