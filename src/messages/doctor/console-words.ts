import type {Unasked} from '../../domain/doctor/facts.ts';
import {meaningOf} from '../../domain/failure/kakao-code.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {failureWords} from '../failures/failure-words.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';

/** Words for what shows from outside of the settings in Kakao's console. */
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
  en: 'The key and the client secret',
};
const pageName: Phrase = {ko: '카카오의 로그인 설정', en: "The login settings in Kakao's console"};

function acceptedWords({hasSecret}: FactOf['credentials-accepted']): FindingWords {
  return {
    what: hasSecret
      ? {
          ko: '카카오가 REST API 키와 클라이언트 시크릿을 받아들입니다.',
          en: 'Kakao accepts the REST API key and the client secret.',
        }
      : {
          ko: '카카오가 클라이언트 시크릿 없이 REST API 키를 받아들입니다.',
          en: 'Kakao accepts the REST API key without a client secret.',
        },
  };
}

const reasons: Readonly<Record<Unasked, Phrase>> = {
  'no-answer': {ko: '카카오의 답이 없었습니다', en: 'Kakao did not answer'},
  'strange-answer': {
    ko: '카카오의 답을 이해하지 못했습니다',
    en: "Kakao's answer was not understood",
  },
  limit: {ko: '카카오의 요청 한도에 닿았습니다', en: "Kakao's limit of requests is reached"},
  'no-redirect-uri': {
    ko: '쓸 수 있는 리다이렉트 URI가 없습니다',
    en: 'there is no redirect URI that can be used',
  },
};

const mendFirst: Phrase = {
  ko: '다른 문제를 고친 뒤 kakao-tui doctor를 다시 실행하세요.',
  en: 'Mend what else was found, then run kakao-tui doctor again.',
};

const runLater: Phrase = {
  ko: '잠시 뒤 kakao-tui doctor를 다시 실행하세요.',
  en: 'Run kakao-tui doctor again in a moment.',
};

function unaskedWords(name: Phrase, why: Unasked): FindingWords {
  const reason = reasons[why];
  return {
    what: {
      ko: `${name.ko}: 확인하지 못했습니다 (${reason.ko}).`,
      en: `${name.en} could not be checked (${reason.en}).`,
    },
    next: why === 'no-answer' || why === 'no-redirect-uri' ? mendFirst : runLater,
  };
}

function pageOpenWords({redirectUri}: FactOf['login-page-open']): FindingWords {
  const uri = quoteOutside(redirectUri);
  return {
    what: {
      ko: `카카오의 로그인 화면이 열립니다 (로그인한 뒤에야 보이는 것은 확인하지 못합니다): ${uri}`,
      en: `Kakao's login page opens (what shows only after a login is not known): ${uri}`,
    },
  };
}

/** The address stands in the sentence, since it has to be registered to the letter. */
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
        ko: `로그인 때 브라우저가 돌아올 포트 ${port}번이 비어 있습니다.`,
        en: `Port ${port}, to which the browser comes back, is free.`,
      },
    };
  }
  const byPaste = {
    ko: '로그인은 됩니다: 브라우저에 남은 주소를 붙여 넣으세요.',
    en: 'A login works still: paste the address that the browser ends at.',
  };
  if (state === 'port-forbidden') {
    return {
      what: {
        ko: `브라우저가 돌아올 포트 ${port}번을 이 사용자는 열 수 없습니다.`,
        en: `This user may not listen on port ${port}, to which the browser comes back.`,
      },
      next: byPaste,
    };
  }
  return {
    what: {
      ko: `브라우저가 돌아올 포트 ${port}번을 다른 프로그램(로그인 중인 kakao-tui일 수도 있습니다)이 쓰고 있습니다.`,
      en: `Port ${port}, to which the browser comes back, is taken (perhaps by a kakao-tui logging in).`,
    },
    next: {
      ko: `그 프로그램을 끝내거나, ${byPaste.ko}`,
      en: `End that program, or log in as it is: paste the address that the browser ends at.`,
    },
  };
}

function byPasteWords({redirectUri}: FactOf['callback-by-paste']): FindingWords {
  const uri = quoteOutside(redirectUri);
  return {
    what: {
      ko: `이 컴퓨터로 돌아오지 않는 리다이렉트 URI입니다: ${uri}`,
      en: `The redirect URI does not lead back to this computer: ${uri}`,
    },
    next: {
      ko: '로그인할 때 브라우저에 남은 주소를 붙여 넣으세요.',
      en: 'To log in, paste the address that the browser ends at.',
    },
  };
}
