import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

const reasons: Readonly<Record<string, Phrase>> = {
  'commander.unknownCommand': {ko: '없는 명령입니다', en: 'Unknown command'},
  // `help nope`: the help of a command that does not exist.
  'commander.help': {ko: '없는 명령입니다', en: 'Unknown command'},
  'missing-subcommand': {
    ko: '이 명령에는 하위 명령이 필요합니다',
    en: 'This command needs a subcommand',
  },
  'commander.unknownOption': {ko: '없는 옵션입니다', en: 'Unknown option'},
  'commander.invalidArgument': {ko: '값이 올바르지 않습니다', en: 'Invalid value'},
  'commander.missingMandatoryOptionValue': {
    ko: '필수 옵션이 없습니다',
    en: 'A required option is missing',
  },
  'commander.missingArgument': {
    ko: '필수 인자가 없습니다',
    en: 'A required argument is missing',
  },
  'commander.optionMissingArgument': {ko: '옵션에 값이 없습니다', en: 'The option needs a value'},
  'commander.conflictingOption': {
    ko: '함께 쓸 수 없는 옵션입니다',
    en: 'These options cannot be used together',
  },
  'commander.excessArguments': {ko: '인자가 너무 많습니다', en: 'Too many arguments'},
  'app-option': {
    ko: '명령과 함께 쓸 수 없는 옵션입니다',
    en: 'This option cannot be used with a command',
  },
};

const other: Phrase = {ko: '올바른 명령이 아닙니다', en: 'Invalid command'};

const labels = {
  near: {ko: '비슷한 것', en: 'did you mean'},
  text: {ko: '글이라면', en: 'for a text'},
  choices: {ko: '다음 중 하나', en: 'one of'},
  example: {ko: '예', en: 'example'},
  help: {ko: '도움말', en: 'help'},
} satisfies Record<string, Phrase>;

/** Why a command line cannot be run, as commander reports it. */
interface UsageError {
  readonly code: string;
  readonly message: string;
  /** The command line to type if the unknown option is meant as a text. */
  readonly textLine: string | null;
  /** A command line of the help, for a command in which something is missing. */
  readonly example: string | null;
  /** The command line that prints the help of the command. */
  readonly helpLine: string;
}

/** One sentence about a command line that cannot be run; the detail is the user's input. */
function sentence(
  {code, message, textLine, example, helpLine}: UsageError,
  language: Language,
): string {
  const reason = reasons[code] ?? other;
  const typed = typedIn(code, message);
  const near = /Did you mean (?:one of )?(--?[\w-]+|[\w-]+)/.exec(message)?.[1];
  const choices = allowedChoices.exec(message)?.[1];
  const notes = [
    code === 'commander.invalidArgument' ? valueHint(message) : '',
    choices === undefined ? '' : `${labels.choices[language]}: ${choices}`,
    near === undefined ? '' : `${labels.near[language]}: ${near}`,
    textLine === null ? '' : `${labels.text[language]}: ${textLine}`,
    example === null ? '' : `${labels.example[language]}: ${example}`,
    `${labels.help[language]}: ${helpLine}`,
  ];
  const shown = typed.map((input) => sanitizeLine(withoutValue(input)) || "''").join(', ');
  const detail = shown === '' ? '' : `: ${shown}`;
  return `${reason[language]}${detail} (${notes.filter((note) => note !== '').join('; ')}).`;
}

/** What the sentence is about: one input, or the two options that exclude each other. */
function typedIn(code: string, message: string): readonly string[] {
  const quoted = Array.from(message.matchAll(/'([^']{0,80})'?/g), ([, input = '']) => input);
  return quoted.slice(0, code === 'commander.conflictingOption' ? 2 : 1);
}

/** The possible values of an argument, or the possible subcommands. */
const allowedChoices = / Allowed choices are (.+)\.$/;

/** The message of this program's own parser about a value. */
function valueHint(message: string): string {
  const hint = /is invalid(?: for argument '[^']*')?\. (.+)$/s.exec(message)?.[1] ?? '';
  return allowedChoices.test(` ${hint}`) ? '' : hint;
}

/** The input without the text after `=`, which may be a secret. */
function withoutValue(typed: string): string {
  return typed.replace(/^(--?[\w-]+)=.*$/s, '$1');
}

const noTerminal: Phrase = {
  ko: "앱은 터미널에서만 열립니다. 스크립트에서는 'kakao-tui send', 'kakao-tui status' 같은 명령을 쓰세요 ('kakao-tui --help').",
  en: "The app opens only in a terminal. In scripts, use commands such as 'kakao-tui send' or 'kakao-tui status' ('kakao-tui --help').",
};

function preferencesDamaged(path: string): Phrase {
  return {
    ko: `설정 파일이 손상되어 기본값을 씁니다: ${sanitizeLine(path)}`,
    en: `The preferences file is damaged; using defaults: ${sanitizeLine(path)}`,
  };
}

/** The notice after a damaged database was renamed. */
function salvaged({movedTo, memos, memosLeft, isLoginKept}: SalvageFacts): Phrase {
  const path = sanitizeLine(movedTo);
  const left = {
    ko: memosLeft === 0 ? '' : ` 읽을 수 없는 ${memosLeft}건은 옮긴 파일에 남아 있습니다.`,
    en: memosLeft === 0 ? '' : ` ${memosLeft} unreadable memo(s) remain in the moved file.`,
  };
  return {
    ko: `저장된 데이터가 손상되어 다른 이름으로 옮기고(${path}) 새로 시작했습니다. 메모 ${memos}건을 복구했고, 로그인은 ${isLoginKept ? '그대로입니다' : '다시 해야 합니다'}.${left.ko}`,
    en: `The stored data is damaged. It was moved (${path}), and a new database was created. ${memos} memo(s) were recovered; ${isLoginKept ? 'you are still logged in' : 'log in again'}.${left.en}`,
  };
}

/** The message after data that was copied or put back from a backup was opened. */
function restored(count: number): Phrase {
  return {
    ko: `복사했거나 백업에서 되돌린 데이터입니다. 메모와 예약 ${count}건은 두 번 갈 수 있어 자동으로 보내지 않습니다. 메모는 'kakao-tui outbox'에서 정하고, 예약은 'kakao-tui schedule resume ID'로 재개하세요.`,
    en: `The data was copied or restored from a backup. ${count} memo(s) or schedule(s) might be sent twice, so they wait: decide in 'kakao-tui outbox', and resume schedules with 'kakao-tui schedule resume ID'.`,
  };
}

interface SalvageFacts {
  readonly movedTo: string;
  readonly memos: number;
  readonly memosLeft: number;
  readonly isLoginKept: boolean;
}

/** The code is the system's, such as ENOSPC. */
function resultLost(code: string): Phrase {
  return {
    ko: `작업은 끝났지만 결과를 출력하지 못했습니다 (${code}). 다시 실행하지 마세요: 종료 코드가 작업의 결과입니다.`,
    en: `The work is done, but its result could not be written (${code}). Do not run it again: the exit code is its result.`,
  };
}

/** The message after a bug in this program; `report` is the file with the details. */
function crashed(report: string | null): Phrase {
  const where = report === null ? '' : sanitizeLine(report);
  return {
    ko: `예상하지 못한 오류로 종료되었습니다. 기록된 메모는 그대로 있습니다. ${where}`.trim(),
    en: `Ended because of an unexpected error. The memos in the history are safe. ${where}`.trim(),
  };
}

const folderGone: Phrase = {
  ko: '지금 있는 폴더가 삭제되었습니다. 다른 폴더로 옮긴 뒤(cd) 다시 실행하세요.',
  en: 'The current folder has been deleted. Change to another one (cd), then run this again.',
};

export const usageWords = {
  salvaged,
  restored,
  crashed,
  folderGone,
  resultLost,
  noTerminal,
  preferencesDamaged,
  sentence,
};
