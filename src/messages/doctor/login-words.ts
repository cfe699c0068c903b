import type {ExpiryFacts} from '../../domain/doctor/facts.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {consolePage} from '../subjects/console-pages.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import {dateTime, expiryWords} from '../subjects/time-words.ts';
import {here} from '../subjects/zoned-time.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';

/** Sentences about the login, its tokens and the consent. */
export const loginFindingWords = {
  account: accountWords,
  'access-token': accessTokenWords,
  'refresh-token': refreshTokenWords,
  'no-refresh-token': () => ({
    what: {
      ko: '리프레시 토큰이 없어, 액세스 토큰이 만료되면 로그인도 끝납니다.',
      en: 'No refresh token: the login ends when the access token expires.',
    },
    next: {ko: '다시 로그인하세요: kakao-tui login.', en: 'Log in again: kakao-tui login.'},
  }),
  'login-unasked': () => ({
    what: {
      ko: '로그인이 저장되어 있지만 카카오에서 확인하지 못했습니다.',
      en: 'A login is stored, but it could not be checked with Kakao.',
    },
    next: {
      ko: '네트워크 문제를 해결한 뒤 kakao-tui doctor를 다시 실행하세요.',
      en: 'Fix the network problem, then run kakao-tui doctor again.',
    },
  }),
  'login-unopened': () => ({
    what: {
      ko: '저장된 데이터를 열지 않아, 로그인과 콘솔 설정은 확인하지 못했습니다.',
      en: 'The stored data was not opened, so the login and console settings were not checked.',
    },
    next: {
      ko: '위의 문제를 해결한 뒤 kakao-tui doctor를 다시 실행하세요.',
      en: 'Fix the problems above, then run kakao-tui doctor again.',
    },
  }),
  'consent-agreed': () => ({
    what: {
      ko: '[카카오톡 메시지 전송]에 동의했습니다.',
      en: 'You have agreed to "Send message in KakaoTalk".',
    },
  }),
  'calendar-agreed': () => ({
    what: {
      ko: '톡캘린더 알림을 쓸 수 있습니다(talk_calendar).',
      en: 'Reminders in TalkCalendar can be used (talk_calendar).',
    },
  }),
  'calendar-off': () => ({
    what: {
      ko: '톡캘린더 알림은 꺼져 있습니다. 쓰려면 kakao-tui login --scope talk_calendar',
      en: 'Reminders in TalkCalendar are off; to use them: kakao-tui login --scope talk_calendar',
    },
  }),
  'consent-unknown': () => ({
    what: {
      ko: '[카카오톡 메시지 전송]에 동의했는지 카카오에서 확인하지 못했습니다.',
      en: 'Kakao did not say whether you have agreed to "Send message in KakaoTalk".',
    },
    next: {
      ko: '잠시 뒤 kakao-tui doctor를 다시 실행하세요. 메모는 그대로 보낼 수 있습니다.',
      en: 'Run kakao-tui doctor again in a moment; memos can be sent meanwhile.',
    },
  }),
  'consent-not-offered': () => ({
    what: {
      ko: '앱의 [카카오톡 메시지 전송](talk_message) 동의항목이 꺼져 있습니다.',
      en: 'The consent item "Send message in KakaoTalk" (talk_message) is off in the app.',
    },
    next: {
      ko: '선택 동의나 이용 중 동의로 설정한 뒤 다시 로그인하세요: kakao-tui login.',
      en: 'Set it to optional consent or consent during use, then log in again: kakao-tui login.',
    },
    page: consolePage.consentItems,
  }),
} satisfies Partial<FactWords>;

function accountWords({nickname, id}: FactOf['account']): FindingWords {
  const name = quoteOutside(nickname ?? '') || quoteOutside(id);
  return {
    what: {
      ko: `로그인되어 있습니다 (카카오에서 확인): ${name}`,
      en: `Logged in (confirmed by Kakao): ${name}`,
    },
  };
}

function accessTokenWords(facts: ExpiryFacts): FindingWords {
  const {expiresAt, now} = facts;
  if (expiresAt === null || expiresAt > now) return {what: leftWords(accessToken, facts)};
  return {
    what: {
      ko: '액세스 토큰이 만료되었습니다. 다음에 쓸 때 갱신합니다.',
      en: 'The access token has expired and is refreshed on next use.',
    },
  };
}

const accessToken: Phrase = {ko: '액세스 토큰', en: 'access token'};
const refreshToken: Phrase = {ko: '리프레시 토큰', en: 'refresh token'};

const weekMs = 7 * 24 * 60 * 60_000;

function refreshTokenWords(facts: ExpiryFacts): FindingWords {
  const what = leftWords(refreshToken, facts);
  if (facts.expiresAt === null || facts.expiresAt - facts.now >= weekMs) return {what};
  return {
    what,
    next: {
      ko: '만료되기 전에 갱신하거나(kakao-tui refresh), 다시 로그인하세요: kakao-tui login.',
      en: 'Refresh it before it expires (kakao-tui refresh), or log in again: kakao-tui login.',
    },
  };
}

function leftWords(token: Phrase, {expiresAt, now, isConfirmed}: ExpiryFacts): Phrase {
  if (expiresAt === null) {
    return {
      ko: `${token.ko}의 남은 시간을 알 수 없습니다.`,
      en: `The time left on the ${token.en} is unknown.`,
    };
  }
  const by = isConfirmed ? {ko: ', 카카오에서 확인', en: ', confirmed by Kakao'} : {ko: '', en: ''};
  return {
    ko: `${token.ko}의 남은 시간: ${expiryWords(expiresAt, now, 'ko')} (${dateTime(here(expiresAt), 'ko')}${by.ko}).`,
    en: `Time left on the ${token.en}: ${expiryWords(expiresAt, now, 'en')} (${dateTime(here(expiresAt), 'en')}${by.en}).`,
  };
}
