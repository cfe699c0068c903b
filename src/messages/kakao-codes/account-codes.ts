import {consolePage} from '../subjects/console-pages.ts';
import type {SomeCodes} from './code-words.ts';

/**
 * Codes about the user's Kakao account and its consents.
 * Source: developers.kakao.com, "REST API: Error code" and "Kakao Login: Error code".
 */
export const accountCodes = {
  '-101': {
    what: {
      ko: '카카오계정과 앱의 연결이 끊어져 있습니다.',
      en: 'The Kakao account is not linked to the app.',
    },
    next: {
      ko: '다시 로그인하면 연결됩니다: kakao-tui login (앱에서는 /login).',
      en: 'Log in again to link it: kakao-tui login (in the app /login).',
    },
  },
  '-102': {
    what: {
      ko: '카카오계정이 이미 앱에 연결되어 있습니다.',
      en: 'The Kakao account is already linked to the app.',
    },
    next: {
      ko: '추가로 할 일이 없으니 그대로 쓰세요.',
      en: 'No action is needed: continue as before.',
    },
  },
  '-103': {
    what: {
      ko: '휴면 상태이거나 없는 카카오계정입니다.',
      en: 'The Kakao account is dormant or does not exist.',
    },
    next: {
      ko: '카카오계정의 휴면 상태를 해제하고 다시 로그인하세요: kakao-tui login (앱에서는 /login).',
      en: 'Reactivate the account, then log in again: kakao-tui login (in the app /login).',
    },
    url: 'https://accounts.kakao.com',
  },
  '-201': {
    what: {
      ko: '앱에 없는 사용자 프로퍼티를 요청했습니다.',
      en: 'The request asked for a user property that the app does not have.',
    },
    next: {
      ko: '사용자 프로퍼티의 이름이 콘솔에 있는 이름과 같은지 확인하세요.',
      en: 'Check that the user property has the same name as in the console.',
    },
    page: consolePage.advanced,
  },
  '-402': {
    what: {
      ko: '[카카오톡 메시지 전송]에 동의하지 않았습니다.',
      en: 'Consent to "Send message in KakaoTalk" is missing.',
    },
    next: {
      ko: '다시 로그인해 동의 화면에서 그 항목을 체크하세요: kakao-tui login (앱에서는 Ctrl+N).',
      en: 'Log in again and select that item: kakao-tui login (in the app Ctrl+N).',
    },
    page: consolePage.consentItems,
  },
  '-405': {
    what: {
      ko: '카카오계정의 연령 확인이 필요합니다.',
      en: 'The Kakao account needs age verification.',
    },
    next: {
      ko: '카카오계정에서 연령을 확인한 뒤 다시 로그인하세요.',
      en: 'Verify your age in the Kakao account, then log in again.',
    },
    url: 'https://accounts.kakao.com',
  },
  '-406': {
    what: {
      ko: '앱이 만 14세 미만을 허용하지 않는데 계정이 만 14세 미만입니다.',
      en: 'The account holder is under 14, which the app does not allow.',
    },
    next: {
      ko: '다른 카카오계정으로 로그인하거나, 앱의 연령 설정을 바꾸세요.',
      en: "Log in with another Kakao account, or change the app's age setting.",
    },
    page: consolePage.app,
  },
} satisfies SomeCodes;
