import type {LoginAddressProblem} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Words} from '../subjects/words.ts';

const startAgain: Phrase = {
  ko: 'kakao-tui login --print-url로 새 주소를 받아 동의한 뒤, 그 주소창의 주소를 kakao-tui login --code - 에 붙여 넣으세요.',
  en: 'Get a new address with kakao-tui login --print-url, agree there, and paste the address you end up at into kakao-tui login --code -.',
};

const ownAddress: Phrase = {
  ko: '다른 주소(북마크, 다른 스크립트)로 받은 코드라면 kakao-tui login --code - --no-pkce로 교환하세요.',
  en: 'If the code was obtained with another address (a bookmark, another script), exchange it with kakao-tui login --code - --no-pkce.',
};

/** Joins sentences about a next step. */
function both(first: Phrase, second: Phrase): Phrase {
  return {ko: `${first.ko} ${second.ko}`, en: `${first.en} ${second.en}`};
}

const addressTable: Readonly<Record<LoginAddressProblem, Words>> = {
  none: {
    what: {
      ko: '코드를 기다리는 로그인 주소가 없습니다.',
      en: 'No login address is waiting for a code.',
    },
    next: both(startAgain, ownAddress),
  },
  expired: {
    what: {
      ko: '로그인 주소를 출력한 지 10분이 지났습니다.',
      en: 'The login address was printed more than ten minutes ago.',
    },
    next: startAgain,
  },
  used: {
    what: {
      ko: '이 로그인 주소로는 이미 로그인했습니다.',
      en: 'This login address has already been used to log in.',
    },
    next: {
      ko: 'kakao-tui status로 확인하세요. 다시 로그인하려면 kakao-tui login --print-url로 새 주소를 받으세요.',
      en: 'Check with kakao-tui status. To log in again, get a new address with kakao-tui login --print-url.',
    },
  },
  foreign: {
    what: {
      ko: '이 프로필에서 출력한 로그인 주소에서 온 것이 아닙니다(state가 없거나 다릅니다).',
      en: 'This does not come from a login address that was printed for this profile (its state is missing or differs).',
    },
    next: both(startAgain, ownAddress),
  },
};

/** Sentences about a code that belongs to no login address that waits. */
export function loginAddressWords(problem: LoginAddressProblem): Words {
  return addressTable[problem];
}

/** `cause`: the words about Kakao's refusal. `hasVerifier`: whether PKCE's verifier was sent. */
export function codeRefusedWords(cause: Words, hasVerifier: boolean): Words {
  const lifetime: Phrase = {
    ko: '코드는 발급한 뒤 몇 분 안에 한 번만 쓸 수 있습니다.',
    en: 'A code works once, within minutes after it was issued.',
  };
  const withoutVerifier: Phrase = {
    ko: '코드를 받을 때와 같은 REST API 키와 리다이렉트 URI를 설정하고 새 코드를 받으세요. code_challenge가 있는 주소로 받은 코드는 그 주소를 만든 프로그램만 교환할 수 있습니다.',
    en: 'Set the REST API key and the redirect URI that the code was obtained with, and get a new code. A code from an address with a code_challenge can be exchanged only by the program that made it.',
  };
  const withVerifier: Phrase = {
    ko: '다른 주소(북마크, 다른 스크립트)로 받았다면 코드를 새로 받아 kakao-tui login --code - --no-pkce로 교환하세요. 아니면 로그인을 처음부터 다시 하세요.',
    en: 'If it was obtained with another address (a bookmark, another script), get a new code and exchange it with kakao-tui login --code - --no-pkce. Otherwise start the login again.',
  };
  return {
    what: cause.what,
    next: both(lifetime, hasVerifier ? withVerifier : withoutVerifier),
  };
}
