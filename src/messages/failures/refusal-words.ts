import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {explainKakaoCode, isKnownKakaoCode} from '../kakao-codes/explain-kakao-code.ts';
import {devtalkAddress} from '../subjects/console-pages.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

type Refusal = Extract<Failure, {kind: 'kakao'}>;

const busy: Words = {
  what: {ko: '카카오에 보낸 요청이 너무 많습니다.', en: 'Kakao reports too many requests.'},
  next: {ko: '잠시 기다린 뒤 다시 시도하세요.', en: 'Wait a while, then try again.'},
};

const serverError: Words = {
  what: {ko: '카카오 서버가 오류로 응답했습니다.', en: "Kakao's server responded with an error."},
  next: {ko: '잠시 뒤 다시 시도하세요.', en: 'Try again in a moment.'},
};

const codeless: Words = {
  what: {ko: '카카오가 요청을 거부했습니다.', en: 'Kakao rejected the request.'},
  next: {
    ko: '잠시 뒤 다시 시도하고, 계속되면 데브톡에 문의하세요.',
    en: 'Try again in a moment; if it continues, ask on DevTalk.',
  },
  url: devtalkAddress,
};

/**
 * An error response of Kakao: sentences about its code if it is known, otherwise about its HTTP
 * status.
 */
export function refusalWords(refusal: Refusal): Words {
  const {code, http, message} = refusal;
  const mark = code === null ? `HTTP ${http}` : quoteOutside(String(code));
  if (code !== null && isKnownKakaoCode(code)) {
    const {quotesKakao, ...words} = explainKakaoCode(code, message);
    return {...words, what: withMark(words.what, mark, quotesKakao ? message : '')};
  }
  if (http === 429) return {...busy, what: withMark(busy.what, mark, '')};
  if (http >= 500) return {...serverError, what: withMark(serverError.what, mark, message)};
  const words = code === null ? codeless : explainKakaoCode(code);
  return {...words, what: withMark(words.what, unlistedMark(refusal), message)};
}

/** Sentences about the KOE code that Kakao's error page shows, or that its redirect stands for. */
export function koePageWords(code: string, message = ''): Words {
  const words = explainKakaoCode(code);
  return {...words, what: withMark(words.what, quoteOutside(code), message)};
}

function unlistedMark({code, http}: Refusal): string {
  return code === null ? `HTTP ${http}` : `${quoteOutside(String(code))}, HTTP ${http}`;
}

/** Adds the code before the full stop, followed by Kakao's own text if that says more. */
function withMark({ko, en}: Phrase, mark: string, message: string): Phrase {
  const quoted = quoteOutside(message);
  const end = quoted === '' ? ` (${mark}).` : ` (${mark}): ${quoted}`;
  return {ko: ko.slice(0, -1) + end, en: en.slice(0, -1) + end};
}
