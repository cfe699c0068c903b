import {knownKakaoCode} from '../../domain/failure/kakao-code.ts';
import type {KnownKakaoCode} from '../../domain/failure/kakao-code-catalogue.ts';
import {consoleAddress, devtalkAddress} from '../subjects/console-pages.ts';
import type {Words} from '../subjects/words.ts';
import {accessRefusedCodes} from './access-refused-codes.ts';
import {accountCodes} from './account-codes.ts';
import {appCodes} from './app-codes.ts';
import type {CodeWords} from './code-words.ts';
import {generalCodes} from './general-codes.ts';
import {grantCodes} from './grant-codes.ts';
import {limitCodes} from './limit-codes.ts';
import {messageCodes} from './message-codes.ts';
import {requestCodes} from './request-codes.ts';

/** Sentences about every code of the catalogue; a code without sentences does not compile. */
const catalogue: Readonly<Record<KnownKakaoCode, CodeWords>> = {
  ...requestCodes,
  ...appCodes,
  ...grantCodes,
  ...generalCodes,
  ...accessRefusedCodes,
  ...accountCodes,
  ...limitCodes,
  ...messageCodes,
};

const unlisted: Words = {
  what: {
    ko: '카카오가 요청을 거부했습니다.',
    en: 'Kakao rejected the request.',
  },
  next: {
    ko: '이 프로그램이 모르는 코드이니 데브톡에서 찾아보세요.',
    en: 'This program does not know the code: search for it on DevTalk.',
  },
  url: devtalkAddress,
};

/**
 * Sentences about one of Kakao's codes, as Kakao sends it or as a user types it (`koe006`, `-402`).
 * `message` is Kakao's own text, needed to distinguish the meanings of -401. An unknown code gets
 * a general sentence that says so.
 */
export function explainKakaoCode(code: string | number, message = ''): CodeWords {
  const known = knownKakaoCode(canonical(code), message);
  const words: CodeWords = known === null ? unlisted : catalogue[known];
  return words.page && !words.url ? {...words, url: consoleAddress} : words;
}

export function isKnownKakaoCode(code: string | number): boolean {
  return knownKakaoCode(canonical(code), '') !== null;
}

function canonical(code: string | number): string {
  return String(code).trim().toUpperCase();
}
