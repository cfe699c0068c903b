import type {ResponseProblem} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Words} from '../subjects/words.ts';

const lookBetween: Phrase = {
  ko: '와이파이 로그인 화면이나 프록시가 막고 있는지 브라우저로 확인하고 다시 시도하세요.',
  en: 'Check in a browser whether a Wi-Fi login page or a proxy is in the way, then try again.',
};

const tryAgain: Phrase = {
  ko: '인터넷 연결을 확인하고 다시 시도하세요.',
  en: 'Check the internet connection and try again.',
};

const checkOrigins: Phrase = {
  ko: 'KAKAO_AUTH_ORIGIN과 KAKAO_API_ORIGIN을 설정했다면 지우고, kakao-tui를 업데이트하세요.',
  en: 'Remove KAKAO_AUTH_ORIGIN and KAKAO_API_ORIGIN if they are set, and update kakao-tui.',
};

const nextTable: Readonly<Record<ResponseProblem, Phrase>> = {
  'not-json': lookBetween,
  'unexpected-shape': checkOrigins,
  'too-large': lookBetween,
  redirected: lookBetween,
  'cut-off': tryAgain,
};

const problemTable: Readonly<Record<ResponseProblem, Phrase>> = {
  'not-json': {
    ko: '받은 응답이 카카오의 응답이 아닙니다',
    en: 'The response did not come from Kakao',
  },
  'unexpected-shape': {
    ko: '응답에 필요한 값이 없거나 올바르지 않습니다',
    en: 'Values in the response are missing or invalid',
  },
  'too-large': {
    ko: '응답이 카카오의 응답이라기에는 너무 큽니다',
    en: 'The response is far too large to come from Kakao',
  },
  redirected: {
    ko: '다른 주소로 넘기는 응답을 받아 요청을 멈췄습니다',
    en: 'The response redirected to another address, which was not followed',
  },
  'cut-off': {
    ko: '응답이 중간에 끊어졌습니다',
    en: 'The response was cut off',
  },
};

/** A response from Kakao's address that cannot be accepted as Kakao's. */
export function responseWords({http, problem}: {http: number; problem: ResponseProblem}): Words {
  const {ko, en} = problemTable[problem];
  return {
    what: {ko: `${ko} (HTTP ${http}).`, en: `${en} (HTTP ${http}).`},
    next: nextTable[problem],
  };
}
