import type {Failure} from '../../domain/failure/failure.ts';
import {calendarScope, friendsScope, memoScope} from '../../domain/login/session.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {consolePage} from '../subjects/console-pages.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

const logInAgain: Phrase = {
  ko: '다시 로그인하세요: kakao-tui login (앱에서는 /login).',
  en: 'Log in again: kakao-tui login (in the app /login).',
};

export const loginTimedOut: Words = {
  what: {ko: '로그인 시간이 초과되었습니다.', en: 'The login timed out.'},
  next: {
    ko: '다시 로그인하고, 브라우저에 KOE로 시작하는 코드가 보이면 그 코드를 붙여 넣으세요.',
    en: 'Log in again; if the browser shows a code that starts with KOE, paste that code.',
  },
};

export const loginCancelled: Words = {
  what: {ko: '로그인을 취소했습니다.', en: 'The login was canceled.'},
  next: {
    ko: '로그인하려면 kakao-tui login을 실행하세요(앱에서는 /login).',
    en: 'To log in, run kakao-tui login (in the app /login).',
  },
};

export const restApiKeyMissing: Words = {
  what: {ko: 'REST API 키가 설정되지 않았습니다.', en: 'No REST API key is set.'},
  next: {
    ko: 'kakao-tui를 열어 초기 설정을 하거나, 환경 변수 KAKAO_REST_API_KEY에 키를 넣으세요.',
    en: 'Open kakao-tui for the first setup, or set the environment variable KAKAO_REST_API_KEY.',
  },
  page: consolePage.restApiKey,
};

/** `causeTitle`: what ended the login, or null if nothing did. `variable` holds the login. */
export function loggedOutWords(causeTitle: Phrase | null, variable?: string): Words {
  const what = causeTitle ?? {ko: '로그인되어 있지 않습니다.', en: 'You are not logged in.'};
  if (variable !== undefined) return {what, next: replaceToken(variable)};
  if (causeTitle !== null) return {what, next: logInAgain};
  return {
    what,
    next: {
      ko: '먼저 로그인하세요: kakao-tui login (앱에서는 /login).',
      en: 'Log in first: kakao-tui login (in the app /login).',
    },
  };
}

/** A new login would not be used while the variable is set. */
function replaceToken(variable: string): Phrase {
  return {
    ko: `${variable}에 넣은 토큰입니다. 새 토큰(kakao-tui token --refresh-token)으로 바꾸거나, 변수를 지우고(unset ${variable}) 로그인하세요: kakao-tui login.`,
    en: `The token is in ${variable}. Replace it by a new one (kakao-tui token --refresh-token), or remove the variable (unset ${variable}) and log in: kakao-tui login.`,
  };
}

const scopeNames: ReadonlyMap<string, Phrase> = new Map([
  [memoScope, {ko: '카카오톡 메시지 전송', en: 'Send message in KakaoTalk'}],
  [
    calendarScope,
    {
      ko: '톡캘린더 및 일정 생성, 조회, 편집/삭제',
      en: 'Create, read, edit and delete TalkCalendar events',
    },
  ],
  [
    friendsScope,
    {
      ko: '카카오 서비스 내 친구목록(프로필사진, 닉네임, 즐겨찾기 포함)',
      en: 'Friends list in Kakao service',
    },
  ],
  ['profile_nickname', {ko: '닉네임', en: 'Nickname'}],
]);

function nextFor(scopes: readonly string[]): Phrase {
  if (scopes.includes(calendarScope)) return askForCalendar;
  return scopes.includes(friendsScope) ? askForFriends : askAgain;
}

/** A consent is missing. Logging in again asks for it, if the item is enabled in the console. */
export function consentWords(scopes: readonly string[]): Words {
  const ko = scopes.map((scope) => `[${scopeName(scope).ko}]`).join(', ') || '필요한 항목';
  const en = scopes.map((scope) => `[${scopeName(scope).en}]`).join(', ') || 'a required item';
  return {
    what: {ko: `${ko}에 동의하지 않았습니다.`, en: `Consent is missing: ${en}.`},
    next: nextFor(scopes),
    page: consolePage.consentItems,
  };
}

const askAgain: Phrase = {
  ko: '다시 로그인해 체크하고(kakao-tui login, 앱에서는 /login), 항목이 보이지 않으면 콘솔에서 켜세요.',
  en: 'Log in again and select it (kakao-tui login, in the app /login); if it is not listed, enable it in the console.',
};

const askForCalendar: Phrase = {
  ko: '다시 로그인해 체크하고(kakao-tui login --scope talk_calendar, 앱에서는 Ctrl+N), 항목이 보이지 않으면 콘솔에서 켜세요.',
  en: 'Log in again and select it (kakao-tui login --scope talk_calendar, in the app Ctrl+N); if it is not listed, enable it in the console.',
};

const askForFriends: Phrase = {
  ko: '다시 로그인해 체크하고(kakao-tui login --scope friends, 앱에서는 Ctrl+N), 항목이 보이지 않으면 콘솔에서 켜세요.',
  en: 'Log in again and select it (kakao-tui login --scope friends, in the app Ctrl+N); if it is not listed, enable it in the console.',
};

function scopeName(scope: string): Phrase {
  const quoted = quoteOutside(scope);
  return scopeNames.get(scope) ?? {ko: quoted, en: quoted};
}

type Denial = Pick<Extract<Failure, {kind: 'login-denied'}>, 'error' | 'description'>;

/**
 * The browser was redirected back without a code.
 * Source of the names: RFC 6749 section 4.1.2.1; OpenID Connect Core 1.0 section 3.1.2.6.
 */
export function loginDeniedWords({error, description}: Denial): Words {
  if (error === 'access_denied') return accessDenied;
  if (silentErrors.has(error)) return screenNeeded;
  const said = [quoteOutside(error), quoteOutside(description)].filter((text) => text !== '');
  const quoted = said.length === 0 ? '' : `: ${said.join(', ')}`;
  return {
    what: {
      ko:
        quoted === ''
          ? '카카오가 로그인을 거부했습니다.'
          : `카카오가 로그인을 거부했습니다${quoted}`,
      en: quoted === '' ? 'Kakao rejected the login.' : `Kakao rejected the login${quoted}`,
    },
    next: {
      ko: '콘솔에서 카카오 로그인이 켜져 있는지 확인하고, 잠시 뒤 다시 로그인하세요.',
      en: 'Check in the console that Kakao Login is on, and log in again in a moment.',
    },
    page: consolePage.usage,
  };
}

const accessDenied: Words = {
  what: {ko: '동의 화면에서 취소했습니다.', en: 'You canceled on the consent page.'},
  next: {
    ko: '다시 로그인해 [카카오톡 메시지 전송]을 체크하고 동의하세요: kakao-tui login (앱에서는 /login).',
    en: 'Log in again, select "Send message in KakaoTalk" and agree: kakao-tui login (in the app /login).',
  },
};

const silentErrors = new Set(['login_required', 'consent_required', 'interaction_required']);

/** The errors of a redirect that have their own words. */
export const knownDenials: ReadonlySet<string> = new Set(['access_denied', ...silentErrors]);

const screenNeeded: Words = {
  what: {
    ko: '카카오의 로그인 화면이나 동의 화면을 거쳐야 합니다.',
    en: 'Kakao requires you to go through its login or consent page.',
  },
  next: logInAgain,
};

/** It is not known whether Kakao has ended the old tokens. */
export function tokensNotStoredWords(cause: Phrase): Words {
  return {
    what: {
      ko: `카카오에서 받은 새 토큰을 저장하지 못했습니다: ${cause.ko}`,
      en: `The new tokens from Kakao could not be stored: ${cause.en}`,
    },
    next: {
      ko: '원인을 해결한 뒤 다시 시도하세요. 그래도 로그인이 필요하다고 나오면 다시 로그인하세요. 메모는 그대로 있습니다.',
      en: 'Fix the cause and try again. If a login is needed then, log in again. Your memos are kept.',
    },
  };
}
