import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {explainKakaoCode, isKnownKakaoCode} from '../kakao-codes/explain-kakao-code.ts';
import {devtalkAddress} from '../subjects/console-pages.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

type Refusal = Extract<Failure, {kind: 'kakao'}>;

const busy: Words = {
  what: {ko: '카카오가 요청이 너무 많다고 답했습니다.', en: 'Kakao says: too many requests.'},
  next: {ko: '조금 쉬었다가 다시 시도하세요.', en: 'Pause for a while, then try again.'},
};

const serverTrouble: Words = {
  what: {ko: '카카오 서버가 오류로 답했습니다.', en: "Kakao's server answered with an error."},
  next: {ko: '잠시 뒤 다시 시도하세요.', en: 'Try again in a moment.'},
};

const codeless: Words = {
  what: {ko: '카카오가 요청을 받지 않았습니다.', en: 'Kakao did not take the request.'},
  next: {
    ko: '잠시 뒤 다시 시도하고, 계속되면 데브톡에 물어보세요.',
    en: 'Try again in a moment; if it goes on, ask on DevTalk.',
  },
  url: devtalkAddress,
};

/** Kakao answered with an error: in words for its code, else for its HTTP status. */
export function refusalWords(refusal: Refusal): Words {
  const {code, http, message} = refusal;
  const mark = code === null ? `HTTP ${http}` : quoteOutside(String(code));
  if (code !== null && isKnownKakaoCode(code)) {
    const {quotesKakao, ...words} = explainKakaoCode(code, message);
    return {...words, what: withMark(words.what, mark, quotesKakao ? message : '')};
  }
  if (http === 429) return {...busy, what: withMark(busy.what, mark, '')};
  if (http >= 500) return {...serverTrouble, what: withMark(serverTrouble.what, mark, message)};
  const words = code === null ? codeless : explainKakaoCode(code);
  return {...words, what: withMark(words.what, unlistedMark(refusal), message)};
}

/** The number that Kakao's own page shows in the browser, in words. */
export function koePageWords(code: string): Words {
  const words = explainKakaoCode(code);
  return {...words, what: withMark(words.what, quoteOutside(code), '')};
}

function unlistedMark({code, http}: Refusal): string {
  return code === null ? `HTTP ${http}` : `${quoteOutside(String(code))}, HTTP ${http}`;
}

/** Puts the code before the full stop and, where only Kakao's own text tells more, that text after. */
function withMark({ko, en}: Phrase, mark: string, message: string): Phrase {
  const quoted = quoteOutside(message);
  const end = quoted === '' ? ` (${mark}).` : ` (${mark}): ${quoted}`;
  return {ko: ko.slice(0, -1) + end, en: en.slice(0, -1) + end};
}
