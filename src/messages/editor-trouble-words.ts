import type {EditorTrouble} from '../domain/editor-trouble.ts';
import type {Phrase} from '../domain/phrase.ts';
import {sanitizeLine} from '../domain/sanitize.ts';

/** What to write so that editors with windows of their own wait, by the name of their program. */
const waiting: Readonly<Record<string, string>> = {
  gvim: '-f',
  mvim: '-f',
  gedit: '--wait',
  kate: '-b',
};

/** What became of an editor that brought nothing back, and how to go on. */
export function editorTroubleWords(trouble: EditorTrouble): Phrase {
  const command = sanitizeLine(trouble.command);
  switch (trouble.problem) {
    case 'missing':
      return {
        ko: `편집기를 찾을 수 없습니다: ${command}. 환경 변수 VISUAL이나 EDITOR에 있는 편집기를 적고 다시 시작하세요.`,
        en: `There is no such editor: ${command}. Name one that exists in VISUAL or EDITOR and start again.`,
      };
    case 'did-not-wait':
      return {
        ko: `편집기가 기다리지 않고 바로 끝났습니다. 창이 따로 열렸다면 EDITOR='${waitingForm(command)}'처럼 정하고 다시 시작하세요.`,
        en: `The editor ended at once without waiting. If it opened a window, set EDITOR='${waitingForm(command)}' and start again.`,
      };
    case 'failed':
      return failedWords(command, trouble.keptAt);
  }
}

function failedWords(command: string, keptAt: string | null): Phrase {
  const path = sanitizeLine(keptAt ?? '');
  const kept =
    keptAt === null
      ? {ko: '', en: ''}
      : {ko: ` 고친 글은 ${path}에 있습니다.`, en: ` What was edited is in ${path}.`};
  return {
    ko: `편집기가 오류로 끝나 글을 바꾸지 않았습니다: ${command}.${kept.ko}`,
    en: `The editor ended with an error, so the text is as it was: ${command}.${kept.en}`,
  };
}

function waitingForm(command: string): string {
  const [program = '', ...words] = command.split(' ');
  const name = program.split(/[\\/]/).at(-1) ?? '';
  const flag = waiting[name] ?? '--wait';
  return words.includes(flag) ? command : [program, flag, ...words].join(' ');
}
