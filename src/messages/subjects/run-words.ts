import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {durationWords} from './time-words.ts';

/** How a command ended; `duration` is in ms. */
export interface RunFacts {
  readonly title: string;
  readonly code: number;
  readonly signal: string | null;
  readonly startProblem: string | null;
  readonly duration: number;
}

/** `make 끝남 (3분 12초)`, `make 실패: 종료 코드 2 (3분 12초)`. */
export function runHeading(facts: RunFacts, language: Language): string {
  const {title, duration} = facts;
  const time = durationWords(duration, language, {seconds: true});
  return `${title} ${endingWords(facts)[language]} (${time})`;
}

function endingWords({code, signal, startProblem}: RunFacts): Phrase {
  if (startProblem !== null) {
    return {
      ko: `실패: 실행할 수 없음, ${startProblem}`,
      en: `failed: cannot be run, ${startProblem}`,
    };
  }
  if (signal !== null) return {ko: `실패: ${signal}`, en: `failed: ${signal}`};
  if (code === 0) return {ko: '끝남', en: 'done'};
  return {ko: `실패: 종료 코드 ${code}`, en: `failed: exit code ${code}`};
}

/** The rows of a card: how the command ended, and how long it took. */
export function endRows(
  {code, signal, startProblem, duration}: RunFacts,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  const end: Phrase = {ko: '종료 코드', en: 'Exit'};
  const time: Phrase = {ko: '시간', en: 'Time'};
  return [
    [end[language], startProblem ?? signal ?? String(code)],
    [time[language], durationWords(duration, language, {seconds: true})],
  ];
}

/** The message on stderr for the user who typed the command. */
export function notStartedWords(program: string, problem: string): Phrase {
  return {
    ko: `실행할 수 없습니다 (${problem}): ${program}. 셸 문법은 sh -c '…'로 쓰세요.`,
    en: `Cannot run the command (${problem}): ${program}. For shell syntax, use sh -c '…'.`,
  };
}

/** The line of the memo that says what is missing from the output. */
export function leftOutWords(lines: number): Phrase {
  return {
    ko: `(UTF-8이 아닌 출력 ${lines}줄 제외)`,
    en: `(without ${lines} line(s) of output that are not UTF-8)`,
  };
}

/** The message on stderr about them. */
export function unreadableLinesWords(lines: number): Phrase {
  return {
    ko: `명령의 출력 가운데 ${lines}줄은 UTF-8 텍스트가 아니어서 메모에 넣지 않았습니다. 명령이 UTF-8로 출력하게 하거나 iconv -f cp949 -t utf-8로 변환하세요.`,
    en: `${lines} line(s) of the command's output are not UTF-8 text and are left out of the memo. Let the command print UTF-8, or convert it with iconv -f cp949 -t utf-8.`,
  };
}
