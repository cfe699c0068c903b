import {failureWords} from '../failures/failure-words.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import {durationWords} from '../subjects/time-words.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';

/** Sentences about the connection to Kakao and the clock. */
export const networkFindingWords = {
  'other-kakao': otherKakaoWords,
  proxy: proxyWords,
  reachable: reachableWords,
  unreachable: unreachableWords,
  clock: clockWords,
} satisfies Partial<FactWords>;

function otherKakaoWords({auth, api}: FactOf['other-kakao']): FindingWords {
  const both = `${quoteOutside(auth)}, ${quoteOutside(api)}`;
  return {
    what: {
      ko: `카카오가 아닌 다른 서버를 쓰도록 설정되어 있습니다: ${both}`,
      en: `A server other than Kakao's is set: ${both}`,
    },
    next: {
      ko: '카카오로 보내려면 KAKAO_AUTH_ORIGIN과 KAKAO_API_ORIGIN을 지우세요.',
      en: 'To send to Kakao, remove KAKAO_AUTH_ORIGIN and KAKAO_API_ORIGIN.',
    },
  };
}

function proxyWords({address, isExempt}: FactOf['proxy']): FindingWords {
  if (address !== null) {
    const shown = quoteOutside(address);
    return {
      what: {
        ko: `프록시를 거쳐 연결합니다: ${shown}`,
        en: `Connections go through a proxy: ${shown}`,
      },
    };
  }
  if (!isExempt) {
    return {what: {ko: '프록시를 쓰지 않습니다.', en: 'No proxy is used.'}};
  }
  return {
    what: {
      ko: '프록시가 설정되어 있지만, 이 주소에는 쓰지 않습니다 (NO_PROXY나 이 컴퓨터의 주소).',
      en: 'A proxy is set but not used for this address (NO_PROXY, or this computer itself).',
    },
  };
}

function reachableWords({
  origin,
  status,
  lookup,
  connect,
  answer,
}: FactOf['reachable']): FindingWords {
  const times = {
    ko: `${lookup === null ? '' : `DNS ${lookup}, `}연결 ${connect}, 응답 ${answer} ms`,
    en: `${lookup === null ? '' : `DNS ${lookup}, `}connect ${connect}, response ${answer} ms`,
  };
  if (status < 500) {
    return {
      what: {
        ko: `${quoteOutside(origin)}에 연결됩니다 (${times.ko}).`,
        en: `${quoteOutside(origin)} responds (${times.en}).`,
      },
    };
  }
  return {
    what: {
      ko: `${quoteOutside(origin)}에서 오류로 응답합니다 (HTTP ${status}, ${times.ko}).`,
      en: `${quoteOutside(origin)} responds with an error (HTTP ${status}, ${times.en}).`,
    },
    next: {
      ko: '카카오 쪽 문제일 수 있으니 잠시 뒤 다시 시도하세요.',
      en: 'This may be a problem at Kakao. Try again in a moment.',
    },
  };
}

function unreachableWords({origin, failure}: FactOf['unreachable']): FindingWords {
  const words = failureWords(failure);
  const {ko, en} = words.what;
  const shown = quoteOutside(origin);
  return {...words, what: {ko: `${shown}: ${ko}`, en: `${shown}: ${en}`}};
}

/**
 * The difference (ms) below which clocks count as equal: a Date header is exact only to the second.
 */
const unnoticedMs = 2000;

function clockWords({offset}: FactOf['clock']): FindingWords {
  const span = Math.abs(offset);
  if (span < unnoticedMs) {
    return {
      what: {ko: '시계가 카카오 서버와 맞습니다.', en: "The clock matches Kakao's."},
    };
  }
  const [ko, en] = [durationWords(span, 'ko'), durationWords(span, 'en')];
  const what = {
    ko: `시계가 카카오 서버보다 ${ko} ${offset > 0 ? '빠릅니다' : '느립니다'}.`,
    en: `The clock is ${en} ${offset > 0 ? 'ahead of' : 'behind'} Kakao's.`,
  };
  if (span <= 60_000) return {what};
  return {
    what,
    next: {
      ko: '컴퓨터의 시계를 자동으로 맞추세요: 토큰의 만료 시각이 잘못 표시됩니다.',
      en: 'Set the clock automatically: token expiry times are shown incorrectly.',
    },
  };
}
