import type {RunProblem} from '../../domain/failure/command-failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {dateTime} from './time-words.ts';
import {here} from './zoned-time.ts';

const problems: Readonly<Record<RunProblem, (detail: string) => Phrase>> = {
  'exit-code': (detail) => ({
    ko: `명령이 오류로 끝났습니다 (종료 코드 ${detail})`,
    en: `The command failed (exit code ${detail})`,
  }),
  killed: (detail) => ({
    ko: `명령이 신호로 종료되었습니다 (${detail})`,
    en: `The command was terminated by a signal (${detail})`,
  }),
  'not-started': (detail) => ({
    ko: `명령을 실행하지 못했습니다 (${detail}). 셸 문법은 sh -c '…'로 쓰세요`,
    en: `The command could not be started (${detail}). For shell syntax, use sh -c '…'`,
  }),
  'timed-out': () => ({
    ko: '명령이 제한 시간을 넘겨 중단했습니다',
    en: 'The command timed out and was stopped',
  }),
  'too-much': () => ({
    ko: '명령의 출력이 메모로 보내기에 너무 깁니다',
    en: "The command's output is too long for a memo",
  }),
  'not-text': () => ({
    ko: '명령의 출력이 UTF-8 텍스트가 아닙니다',
    en: "The command's output is not UTF-8 text",
  }),
  'not-items': () => ({
    ko: '명령의 출력을 목록으로 읽을 수 없습니다',
    en: "The command's output cannot be read as a list",
  }),
  'no-picture': (detail) => ({
    ko: `명령이 끝난 뒤 사진을 읽을 수 없습니다 (${detail})`,
    en: `The picture cannot be read after the command (${detail})`,
  }),
  'broken-off': () => ({ko: '명령이 중단되었습니다', en: 'The command was interrupted'}),
};

/** The problem with a command, as a sentence without a full stop. */
export function commandProblemWords(problem: RunProblem, detail: string): Phrase {
  return problems[problem](sanitizeLine(detail));
}

export const watchWords = {
  waiting: (until: number): Phrase => ({
    ko: `다음 실행: ${dateTime(here(until), 'ko', {seconds: true})}`,
    en: `next run: ${dateTime(here(until), 'en', {seconds: true})}`,
  }),
  empty: {ko: '출력이 없어 보내지 않았습니다.', en: 'No output, so nothing was sent.'},
  later: {
    ko: '보낼 메모로 저장했습니다. 자동으로 다시 보냅니다.',
    en: 'Added to the outbox; it is sent again automatically.',
  },
  skipped: {ko: '아무것도 보내지 않았습니다.', en: 'Nothing was sent.'},
  stopped: {
    ko: 'watch를 종료합니다 (--on-error stop).',
    en: 'Stopping the watch (--on-error stop).',
  },
  manyRuns: (runs: number): Phrase => ({
    ko: `하루에 ${runs}건까지 보냅니다. 카카오는 하루 20건쯤에서 막을 수 있으니 --if-changed나 더 긴 간격을 고려하세요.`,
    en: `Up to ${runs} memos a day. Kakao may stop at about 20 a day: consider --if-changed or a longer interval.`,
  }),
} as const;
