import type {ResponseProblem} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Words} from '../subjects/words.ts';

const lookBetween: Phrase = {
  ko: '와이파이 로그인 화면이나 프록시가 끼어 있는지 브라우저로 확인하고 다시 시도하세요.',
  en: 'See in a browser whether a Wi-Fi login page or a proxy stands between, then try again.',
};

const tryAgain: Phrase = {
  ko: '인터넷 연결을 확인하고 다시 시도하세요.',
  en: 'Check the internet connection and try again.',
};

const checkOrigins: Phrase = {
  ko: 'KAKAO_AUTH_ORIGIN과 KAKAO_API_ORIGIN을 정했다면 지우고, kakao-tui를 최신 버전으로 올리세요.',
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
    ko: '받은 답이 카카오의 답이 아닙니다',
    en: "What came back is not Kakao's answer",
  },
  'unexpected-shape': {
    ko: '받은 답에 있어야 할 값이 없거나 이상합니다',
    en: 'Values of the answer are missing or make no sense',
  },
  'too-large': {
    ko: '받은 답이 카카오의 것이라기에는 너무 큽니다',
    en: "The answer is far too large to be Kakao's",
  },
  redirected: {
    ko: '다른 주소로 가라는 답을 받아 따라가지 않았습니다',
    en: 'The answer pointed to another address, which was not followed',
  },
  'cut-off': {
    ko: '답이 중간에 끊어졌습니다',
    en: 'The answer was cut off',
  },
};

/** Something answered at Kakao's address that cannot be taken for Kakao. */
export function responseWords({http, problem}: {http: number; problem: ResponseProblem}): Words {
  const {ko, en} = problemTable[problem];
  return {
    what: {ko: `${ko} (HTTP ${http}).`, en: `${en} (HTTP ${http}).`},
    next: nextTable[problem],
  };
}
