import type {Language} from '../domain/language.ts';
import {sanitizeLine} from '../domain/sanitize.ts';
import type {Phrase} from './words.ts';

const seeHelp: Phrase = {
  ko: "'kakao-tui --help'를 보세요.",
  en: "See 'kakao-tui --help'.",
};

const wholeNumber: Phrase = {ko: '0 이상의 정수를 쓰세요.', en: 'Give a whole number.'};

const reasons: Readonly<Record<string, Phrase>> = {
  'commander.unknownCommand': {ko: '그런 명령은 없습니다', en: 'There is no such command'},
  'commander.unknownOption': {ko: '그런 옵션은 없습니다', en: 'There is no such option'},
  'commander.invalidArgument': {ko: '값이 알맞지 않습니다', en: 'The value is not acceptable'},
  'commander.optionMissingArgument': {ko: '옵션에 값이 없습니다', en: 'The option lacks its value'},
  'commander.conflictingOption': {
    ko: '함께 쓸 수 없는 옵션입니다',
    en: 'These options exclude each other',
  },
  'commander.excessArguments': {ko: '인자가 너무 많습니다', en: 'There are too many arguments'},
};

const other: Phrase = {ko: '명령을 이해하지 못했습니다', en: 'The command is not understood'};

/** One sentence for a command line that cannot be run; the detail is what the person typed. */
function sentence(code: string, message: string, language: Language): string {
  const reason = reasons[code] ?? other;
  const quoted =
    /'([^']{1,80})'/.exec(message)?.[1] ?? (code === 'commander.unknownCommand' ? message : '');
  const detail = quoted === '' ? '' : `: ${sanitizeLine(quoted)}`;
  return `${reason[language]}${detail}. ${seeHelp[language]}`;
}

const noTerminal: Phrase = {
  ko: "화면은 터미널에서만 열립니다. 스크립트에서는 'kakao-tui send', 'kakao-tui status' 같은 명령을 쓰세요 ('kakao-tui --help').",
  en: "The app opens on a terminal only. In scripts use commands such as 'kakao-tui send' or 'kakao-tui status' ('kakao-tui --help').",
};

/** After a bug of ours; `report` is the file that tells more. */
function crashed(report: string | null): Phrase {
  const where = report === null ? '' : sanitizeLine(report);
  return {
    ko: `예상하지 못한 오류로 끝났습니다. 기록된 메모는 그대로 있습니다. ${where}`.trim(),
    en: `Ended by an unexpected error. The memos on record are safe. ${where}`.trim(),
  };
}

export const usageWords = {crashed, noTerminal, wholeNumber, sentence};
