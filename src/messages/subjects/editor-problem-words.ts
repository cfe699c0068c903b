import type {EditorProblem} from '../../domain/draft/editor-problem.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {splitCommand} from '../../domain/program/split-command.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

/** Options that make editors with their own windows wait, if the option is not `--wait`. */
const waitingFlags: Readonly<Record<string, string>> = {gvim: '-f', mvim: '-f', kate: '-b'};

/** Why an editor returned no text, and how to continue; short, for small screens. */
export function editorProblemWords(failure: EditorProblem): Phrase {
  if (failure.problem === 'not-text') return notTextWords(failure.keptAt);
  if (failure.problem === 'recovered') return recovered;
  if (failure.problem === 'other-files') return otherFilesWords(failure.keptAt);
  const command = sanitizeLine(failure.command);
  switch (failure.problem) {
    case 'missing':
      return {
        ko: `편집기가 없습니다: ${command}. VISUAL이나 EDITOR를 고치고 다시 시작하세요.`,
        en: `Editor not found: ${command}. Fix VISUAL or EDITOR and start again.`,
      };
    case 'did-not-wait':
      return {
        ko: `편집기 명령이 바로 끝났습니다. 창이 따로 열리는 편집기라면 EDITOR='${waiting(command)}'로 설정하세요.`,
        en: `The editor did not wait. If it opens a window, set EDITOR='${waiting(command)}'.`,
      };
    case 'failed':
      return failedWords(command, failure.keptAt);
  }
}

/** The further step on the command line, which has room for it. */
export const convertFile: Phrase = {
  ko: '편집기가 UTF-8로 저장하게 하거나, iconv -f cp949 -t utf-8로 변환해 send --file로 보내세요.',
  en: 'Let the editor save UTF-8, or convert the file with iconv -f cp949 -t utf-8 and send it with --file.',
};

function notTextWords(keptAt: string): Phrase {
  const path = sanitizeLine(keptAt);
  return {
    ko: `UTF-8이 아닌 글이라 쓰지 않았습니다. 저장한 파일: ${path}`,
    en: `Not used: text that is not UTF-8. Saved file: ${path}`,
  };
}

const recovered: Phrase = {
  ko: '편집기에 쓰던 글을 초안으로 저장했습니다: /drafts',
  en: 'The text left in your editor is saved as a draft: /drafts',
};

function otherFilesWords(keptAt: string): Phrase {
  const path = sanitizeLine(keptAt);
  return {
    ko: `편집기가 남긴 파일: ${path}. 필요 없으면 지우세요.`,
    en: `Your editor left files: ${path}. Delete them if you do not need them.`,
  };
}

function failedWords(command: string, keptAt: string | null): Phrase {
  if (keptAt === null) {
    return {
      ko: `편집기가 오류로 끝났습니다: ${command}. 글은 그대로입니다.`,
      en: `The editor exited with an error: ${command}. Your text is unchanged.`,
    };
  }
  const path = sanitizeLine(keptAt);
  return {
    ko: `편집기가 오류로 끝났습니다. 고친 글: ${path}`,
    en: `The editor exited with an error. Edited text: ${path}`,
  };
}

/** The command with the option that makes it wait. */
function waiting(command: string): string {
  const [program = ''] = splitCommand(command);
  const flag = waitingFlags[program.split(/[\\/]/).at(-1) ?? ''] ?? '--wait';
  return command.split(' ').includes(flag) ? command : `${command} ${flag}`;
}
