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

/** The message on stderr for the user who typed the command. */
export function notStartedWords(program: string, problem: string): Phrase {
  return {
    ko: `실행할 수 없습니다 (${problem}): ${program}. 셸 문법은 sh -c '…'로 쓰세요.`,
    en: `Cannot run the command (${problem}): ${program}. For shell syntax, use sh -c '…'.`,
  };
}
