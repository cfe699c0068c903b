import {consolePage, quotaAddress} from '../subjects/console-pages.ts';
import type {SomeCodes} from './code-words.ts';

/**
 * KOE codes about consent and about exchanging a code or a refresh token for tokens.
 * Source: developers.kakao.com, "Kakao Login: Error code" and "Quota".
 */
export const grantCodes = {
  KOE203: {
    what: {
      ko: '앱의 필수 동의항목에 동의하지 않았습니다.',
      en: 'You did not agree to an item that the app requires.',
    },
    next: {
      ko: '다시 로그인해 동의 화면의 필수 항목을 모두 체크하세요: kakao-tui login (앱에서는 /login).',
      en: 'Log in again and select all required items: kakao-tui login (in the app /login).',
    },
  },
  KOE205: {
    what: {
      ko: '앱에서 사용하지 않는 동의항목을 요청했습니다.',
      en: 'The login asked for a consent item that the app has not enabled.',
    },
    next: {
      ko: '[카카오톡 메시지 전송](talk_message, 알림은 talk_calendar, 친구는 friends)을 선택 동의나 이용 중 동의로 설정하세요.',
      en: 'Set "Send message in KakaoTalk" (talk_message; talk_calendar for reminders, friends for friends) to optional consent or consent during use.',
    },
    page: consolePage.consentItems,
  },
  KOE237: {
    what: {
      ko: '토큰을 너무 자주 요청해 카카오의 한도를 넘었습니다.',
      en: "Tokens were requested too often: Kakao's limit is reached.",
    },
    next: {
      ko: '10분쯤 뒤에 다시 시도하세요: 액세스 토큰은 10분에 20개까지입니다.',
      en: 'Try again in about 10 minutes: Kakao issues up to 20 access tokens in 10 minutes.',
    },
    url: quotaAddress,
  },
  KOE303: {
    what: {
      ko: '로그인할 때와 토큰을 받을 때의 리다이렉트 URI가 서로 다릅니다.',
      en: 'The redirect URI of the token request differs from that of the login.',
    },
    next: {
      ko: '코드를 받은 주소의 redirect_uri와 똑같은 값을 설정하고(KAKAO_REDIRECT_URI나 kakao-tui config redirectUri) 로그인을 처음부터 다시 하세요.',
      en: 'Set exactly the redirect_uri of the address that the code came from (KAKAO_REDIRECT_URI or kakao-tui config redirectUri), and start the login again.',
    },
    page: consolePage.redirectUri,
  },
  KOE310: {
    what: {
      ko: '카카오가 지원하지 않는 방식(grant_type)으로 토큰을 요청했습니다.',
      en: 'Tokens were requested in a way (grant_type) that Kakao does not support.',
    },
    next: {
      ko: 'kakao-tui를 업데이트하고 다시 로그인하세요.',
      en: 'Update kakao-tui and log in again.',
    },
  },
  KOE319: {
    what: {
      ko: '갱신 요청에 리프레시 토큰이 없습니다.',
      en: 'The refresh request has no refresh token.',
    },
    next: {
      ko: '다시 로그인하세요: kakao-tui login (앱에서는 /login).',
      en: 'Log in again: kakao-tui login (in the app /login).',
    },
  },
  KOE320: {
    what: {
      ko: '인가 코드가 이미 사용되었거나, 만료되었거나, 올바르지 않습니다.',
      en: 'The authorization code was already used, has expired, or is invalid.',
    },
    next: {
      ko: '코드는 한 번만 쓸 수 있으니 로그인을 처음부터 다시 하세요: kakao-tui login (앱에서는 /login).',
      en: 'A code works only once: start the login again with kakao-tui login (in the app /login).',
    },
  },
  KOE322: {
    what: {
      ko: '리프레시 토큰이 만료되었거나 다른 토큰으로 바뀌었습니다.',
      en: 'The refresh token expired or was replaced.',
    },
    next: {
      ko: '다시 로그인하세요: kakao-tui login (앱에서는 /login).',
      en: 'Log in again: kakao-tui login (in the app /login).',
    },
  },
} satisfies SomeCodes;
