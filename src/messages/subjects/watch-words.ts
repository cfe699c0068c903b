import type {CommandProblem} from '../../domain/failure/command-failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {clockTime, dateTime} from './time-words.ts';

const problems: Readonly<Record<CommandProblem, (detail: string) => Phrase>> = {
  'exit-code': (detail) => ({
    ko: `명령이 오류로 끝났습니다 (종료 코드 ${detail})`,
    en: `The command failed (exit code ${detail})`,
  }),
  killed: (detail) => ({
    ko: `명령이 신호로 끝났습니다 (${detail})`,
    en: `The command was ended by a signal (${detail})`,
  }),
  'not-started': (detail) => ({
    ko: `명령을 실행하지 못했습니다 (${detail}). 셸 문법은 sh -c '…'로 쓰세요`,
    en: `The command could not be started (${detail}). For shell syntax write sh -c '…'`,
  }),
  'timed-out': () => ({
    ko: '명령이 제때 끝나지 않아 멈췄습니다',
    en: 'The command took too long and was ended',
  }),
  'too-much': () => ({
    ko: '명령이 메모로 보내기에 너무 많이 출력했습니다',
    en: 'The command printed more than a memo can hold',
  }),
  'not-text': () => ({
    ko: '명령이 출력한 것이 UTF-8로 된 글이 아닙니다',
    en: 'What the command printed is not UTF-8 text',
  }),
  'broken-off': () => ({ko: '명령이 중단되었습니다', en: 'The command was broken off'}),
};

/** What went wrong with a command, as half a sentence that stands alone. */
export function commandProblemWords(problem: CommandProblem, detail: string): Phrase {
  return problems[problem](sanitizeLine(detail));
}

function dayOf(ms: number): string {
  return dateTime(ms, 'en').slice(0, 10);
}

export const watchWords = {
  waiting: (until: number): Phrase => ({
    ko: `다음 실행: ${dayOf(until)} ${clockTime(until, {seconds: true})}`,
    en: `next run: ${dayOf(until)} ${clockTime(until, {seconds: true})}`,
  }),
  empty: {ko: '출력이 없어 보내지 않았습니다.', en: 'Nothing was printed, nothing is sent.'},
  later: {
    ko: '보낼 것에 두었습니다. 저절로 다시 보냅니다.',
    en: 'It waits in the outbox and is sent again by itself.',
  },
  skipped: {ko: '아무것도 보내지 않았습니다.', en: 'Nothing is sent.'},
  stopped: {ko: '감시를 끝냅니다 (--on-error stop).', en: 'The watch ends (--on-error stop).'},
  manyRuns: (runs: number): Phrase => ({
    ko: `하루에 ${runs}번까지 보냅니다. 카카오는 하루 20건쯤에서 막을 수 있으니 --if-changed나 더 긴 간격을 생각해 보세요.`,
    en: `Up to ${runs} memos a day. Kakao may stop at about 20 a day: think of --if-changed or a longer interval.`,
  }),
} as const;
