import type {Memo} from '../../domain/memo/memo.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {memoStatusWords} from './memo-words.ts';

/** Lines of the daemon's log; none contains the text of a memo. */
export const daemonWords = {
  started: {
    ko: '시작했습니다. 예약한 메모와 대기 중인 메모를 보내고 로그인을 유지합니다.',
    en: 'Started: sends schedules and the outbox, and keeps you logged in.',
  },
  ended: {ko: '종료했습니다.', en: 'Stopped.'},
  refreshed: {ko: '토큰을 갱신했습니다.', en: 'Tokens refreshed.'},
  released: {
    ko: '모인 알림을 메모 하나로 만들었습니다.',
    en: 'The gathered notes became one memo.',
  },
  reached: {ko: '카카오에 다시 연결되었습니다.', en: 'Kakao is reachable again.'},
  alreadyRunning: {
    ko: '이 폴더의 daemon이 이미 실행 중입니다. 하나만 있으면 됩니다.',
    en: 'A daemon is already running for this folder; one is enough.',
  },
} satisfies Readonly<Record<string, Phrase>>;

export function daemonMemoLine({status}: Pick<Memo, 'status'>, id: string): Phrase {
  return {
    ko: `메모 ${id}: ${memoStatusWords(status, 'ko')}`,
    en: `memo ${id}: ${memoStatusWords(status, 'en')}`,
  };
}

export function recoveredLine(count: number): Phrase {
  return {
    ko: `보내는 중에 프로그램이 종료된 메모 ${count}건: 카카오톡에 도착했는지 확인하세요.`,
    en: `${count} memo(s) were being sent when the program ended: check KakaoTalk.`,
  };
}

/** `state`: the result of one occurrence of the schedule, in words. */
export function occurrenceLine(id: string, state: Phrase): Phrase {
  return {ko: `예약 ${id}: ${state.ko}`, en: `schedule ${id}: ${state.en}`};
}
