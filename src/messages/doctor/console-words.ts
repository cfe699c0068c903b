import type {UncheckedReason} from '../../domain/doctor/facts.ts';
import {meaningOf} from '../../domain/failure/kakao-code.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {failureWords} from '../failures/failure-words.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';

/** Sentences about the settings in Kakao's console, as far as they can be checked from outside. */
export const consoleWords = {
  'credentials-accepted': acceptedWords,
  'credentials-unasked': ({why}) => unaskedWords(keyName, why),
  'login-page-open': pageOpenWords,
  'login-page-unasked': ({why}) => unaskedWords(pageName, why),
  'login-page-refused': pageRefusedWords,
  'callback-port': portWords,
  'callback-by-paste': byPasteWords,
} satisfies Partial<FactWords>;

const keyName: Phrase = {
  ko: 'REST API 키와 클라이언트 시크릿',
  en: 'The REST API key and the client secret',
};
const pageName: Phrase = {ko: '콘솔의 로그인 설정', en: 'The login settings in the console'};

function acceptedWords({hasSecret}: FactOf['credentials-accepted']): FindingWords {
  return {
    what: hasSecret
      ? {
          ko: 'REST API 키와 클라이언트 시크릿이 유효합니다.',
          en: 'The REST API key and the client secret are valid.',
        }
      : {
          ko: 'REST API 키가 유효합니다 (클라이언트 시크릿 없이 사용).',
          en: 'The REST API key is valid (used without a client secret).',
        },
  };
}

const reasons: Readonly<Record<UncheckedReason, Phrase>> = {
  'no-answer': {ko: '카카오의 응답 없음', en: 'no response from Kakao'},
  'strange-answer': {
    ko: '카카오의 알 수 없는 응답',
    en: 'unknown response from Kakao',
  },
  limit: {ko: '카카오의 요청 한도 초과', en: "Kakao's request limit reached"},
  'no-redirect-uri': {
    ko: '사용할 수 있는 리다이렉트 URI 없음',
    en: 'no usable redirect URI',
  },
};

const fixFirst: Phrase = {
  ko: '다른 문제를 먼저 해결한 뒤 kakao-tui doctor를 다시 실행하세요.',
  en: 'Fix the other problems first, then run kakao-tui doctor again.',
};

const runLater: Phrase = {
  ko: '잠시 뒤 kakao-tui doctor를 다시 실행하세요.',
  en: 'Run kakao-tui doctor again in a moment.',
};

function unaskedWords(name: Phrase, why: UncheckedReason): FindingWords {
  const reason = reasons[why];
  return {
    what: {
      ko: `${name.ko}을 확인하지 못했습니다 (${reason.ko}).`,
      en: `${name.en} could not be checked (${reason.en}).`,
    },
    next: why === 'no-answer' || why === 'no-redirect-uri' ? fixFirst : runLater,
  };
}

function pageOpenWords({redirectUri}: FactOf['login-page-open']): FindingWords {
  const uri = quoteOutside(redirectUri);
  return {
    what: {
      ko: `카카오 로그인 페이지가 열립니다 (로그인한 뒤의 화면은 확인할 수 없습니다): ${uri}`,
      en: `Kakao's login page opens (the pages after login cannot be checked): ${uri}`,
    },
  };
}

/** The sentence includes the redirect URI because it must be registered exactly as written. */
function pageRefusedWords({failure, redirectUri}: FactOf['login-page-refused']): FindingWords {
  const words = failureWords(failure);
  if (failure.kind !== 'koe-page' || meaningOf(failure.code).fault !== 'redirect-uri') return words;
  const uri = quoteOutside(redirectUri);
  return {...words, what: {ko: `${words.what.ko} ${uri}`, en: `${words.what.en} ${uri}`}};
}

function portWords({port, state}: FactOf['callback-port']): FindingWords {
  if (state === 'free') {
    return {
      what: {
        ko: `로그인 콜백에 쓸 ${port}번 포트가 비어 있습니다.`,
        en: `Port ${port} for the login callback is free.`,
      },
    };
  }
  const byPaste = {
    ko: '로그인은 할 수 있습니다: 브라우저 주소창에 남은 주소를 붙여 넣으세요.',
    en: 'You can still log in: paste the final address from the browser.',
  };
  if (state === 'port-forbidden') {
    return {
      what: {
        ko: `로그인 콜백에 쓸 ${port}번 포트를 열 권한이 없습니다.`,
        en: `No permission to listen on port ${port} for the login callback.`,
      },
      next: byPaste,
    };
  }
  return {
    what: {
      ko: `로그인 콜백에 쓸 ${port}번 포트를 다른 프로그램이 쓰고 있습니다 (로그인 중인 다른 kakao-tui일 수 있습니다).`,
      en: `Port ${port} for the login callback is in use (perhaps by another kakao-tui logging in).`,
    },
    next: {
      ko: '그 프로그램을 종료하거나, 로그인할 때 브라우저 주소창에 남은 주소를 붙여 넣으세요.',
      en: 'Close that program, or log in by pasting the final address from the browser.',
    },
  };
}

function byPasteWords({redirectUri}: FactOf['callback-by-paste']): FindingWords {
  const uri = quoteOutside(redirectUri);
  return {
    what: {
      ko: `리다이렉트 URI가 이 컴퓨터의 주소가 아닙니다: ${uri}`,
      en: `The redirect URI does not point to this computer: ${uri}`,
    },
    next: {
      ko: '로그인할 때 브라우저 주소창에 남은 주소를 붙여 넣으세요.',
      en: 'To log in, paste the final address from the browser.',
    },
  };
}
