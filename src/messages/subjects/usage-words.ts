import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

const reasons: Readonly<Record<string, Phrase>> = {
  'commander.unknownCommand': {ko: '그런 명령은 없습니다', en: 'There is no such command'},
  // `help nope`: the help of a command that is not there.
  'commander.help': {ko: '그런 명령은 없습니다', en: 'There is no such command'},
  'commander.unknownOption': {ko: '그런 옵션은 없습니다', en: 'There is no such option'},
  'commander.invalidArgument': {ko: '값이 알맞지 않습니다', en: 'The value is not acceptable'},
  'commander.missingMandatoryOptionValue': {
    ko: '꼭 있어야 하는 옵션이 없습니다',
    en: 'A required option is missing',
  },
  'commander.missingArgument': {
    ko: '꼭 있어야 하는 인자가 없습니다',
    en: 'A required argument is missing',
  },
  'commander.optionMissingArgument': {ko: '옵션에 값이 없습니다', en: 'The option lacks its value'},
  'commander.conflictingOption': {
    ko: '함께 쓸 수 없는 옵션입니다',
    en: 'These options exclude each other',
  },
  'commander.excessArguments': {ko: '인자가 너무 많습니다', en: 'There are too many arguments'},
  'app-option': {
    ko: '명령과 함께 쓸 수 없는 옵션입니다',
    en: 'This option goes with no command',
  },
};

const other: Phrase = {ko: '명령을 이해하지 못했습니다', en: 'The command is not understood'};

const labels = {
  near: {ko: '비슷한 것', en: 'nearest'},
  choices: {ko: '이 가운데 하나', en: 'one of'},
  help: {ko: '도움말', en: 'help'},
} satisfies Record<string, Phrase>;

/** One sentence for a command line that cannot be run; the detail is what the person typed. */
function sentence(code: string, message: string, language: Language): string {
  const reason = reasons[code] ?? other;
  const typed = /'([^']{1,80})'/.exec(message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?(--?[\w-]+|[\w-]+)/.exec(message)?.[1];
  const notes = [
    code === 'commander.invalidArgument' ? valueHint(message, language) : '',
    near === undefined ? '' : `${labels.near[language]}: ${near}`,
    `${labels.help[language]}: kakao-tui --help`,
  ];
  const detail = typed === '' ? '' : `: ${sanitizeLine(withoutValue(typed))}`;
  return `${reason[language]}${detail} (${notes.filter((note) => note !== '').join('; ')}).`;
}

/** What our own readers say of a value, or the words that can stand there. */
function valueHint(message: string, language: Language): string {
  const hint = /is invalid(?: for argument '[^']*')?\. (.+)$/s.exec(message)?.[1] ?? '';
  const choices = /^Allowed choices are (.+)\.$/.exec(hint)?.[1];
  return choices === undefined ? hint : `${labels.choices[language]}: ${choices}`;
}

/** What stands behind `=` may be a secret that somebody tried to pass. */
function withoutValue(typed: string): string {
  return typed.startsWith('-') ? typed.replace(/=.*$/s, '') : typed;
}

const noTerminal: Phrase = {
  ko: "화면은 터미널에서만 열립니다. 스크립트에서는 'kakao-tui send', 'kakao-tui status' 같은 명령을 쓰세요 ('kakao-tui --help').",
  en: "The app opens on a terminal only. In scripts use commands such as 'kakao-tui send' or 'kakao-tui status' ('kakao-tui --help').",
};

function preferencesDamaged(path: string): Phrase {
  return {
    ko: `설정 파일이 깨져 기본값을 씁니다: ${sanitizeLine(path)}`,
    en: `The preferences file is damaged, defaults are used: ${sanitizeLine(path)}`,
  };
}

/** After a damaged database was moved aside. */
function salvaged({movedTo, memos, memosLeft, isLoginKept}: SalvageFacts): Phrase {
  const path = sanitizeLine(movedTo);
  const left = {
    ko: memosLeft === 0 ? '' : ` 읽을 수 없는 ${memosLeft}건은 옮긴 파일에 남아 있습니다.`,
    en: memosLeft === 0 ? '' : ` ${memosLeft} that made no sense stay in the file that was moved.`,
  };
  return {
    ko: `저장된 자료가 손상되어 옆으로 옮기고(${path}) 새로 시작했습니다. 메모 ${memos}건을 되살렸고, 로그인은 ${isLoginKept ? '그대로입니다' : '다시 해야 합니다'}.${left.ko}`,
    en: `What was kept is damaged: it was moved aside (${path}) and a new start was made. ${memos} memo(s) were saved; ${isLoginKept ? 'the login is kept' : 'log in again'}.${left.en}`,
  };
}

interface SalvageFacts {
  readonly movedTo: string;
  readonly memos: number;
  readonly memosLeft: number;
  readonly isLoginKept: boolean;
}

/** After a bug of ours; `report` is the file that tells more. */
function crashed(report: string | null): Phrase {
  const where = report === null ? '' : sanitizeLine(report);
  return {
    ko: `예상하지 못한 오류로 끝났습니다. 기록된 메모는 그대로 있습니다. ${where}`.trim(),
    en: `Ended by an unexpected error. The memos on record are safe. ${where}`.trim(),
  };
}

export const usageWords = {
  salvaged,
  crashed,
  noTerminal,
  preferencesDamaged,
  sentence,
};
