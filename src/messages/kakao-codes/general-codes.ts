import {consolePage, devtalkAddress} from '../subjects/console-pages.ts';
import type {Words} from '../subjects/words.ts';
import type {SomeCodes} from './code-words.ts';

const maintenance: Words = {
  what: {
    ko: '카카오 서비스가 점검 중입니다.',
    en: 'Kakao is under maintenance.',
  },
  next: {
    ko: '점검이 끝난 뒤 다시 시도하세요.',
    en: 'Try again after the maintenance.',
  },
};

/**
 * Codes that any of Kakao's APIs may return, except -401.
 * Source: developers.kakao.com, "REST API: Error code".
 */
export const generalCodes = {
  '-1': {
    what: {
      ko: '카카오 서버에서 내부 오류가 발생했습니다.',
      en: "An internal error occurred on Kakao's server.",
    },
    next: {
      ko: '메모를 보냈다면 카카오톡에 도착했는지 먼저 확인하고, 잠시 뒤 다시 시도하세요.',
      en: 'If you sent a memo, first check in KakaoTalk whether it arrived; then try again in a moment.',
    },
  },
  '-2': {
    what: {
      ko: '카카오가 요청의 값을 거부했습니다.',
      en: 'Kakao rejected a value in the request.',
    },
    next: {
      ko: '글, 링크, 버튼, 그림, 템플릿 번호 중 거부된 값을 줄이거나 고쳐 다시 보내세요.',
      en: 'Shorten or correct the text, link, button, picture or template ID and send it again.',
    },
    quotesKakao: true,
  },
  '-3': {
    what: {
      ko: '앱에서 이 기능이나 동의항목을 사용하도록 설정하지 않았습니다.',
      en: 'This feature or consent item is not enabled in the app.',
    },
    next: {
      ko: '[카카오톡 메시지 전송](talk_message, 알림은 talk_calendar, 친구는 friends)을 설정한 뒤 다시 로그인해 동의하세요: kakao-tui login (앱에서는 Ctrl+N).',
      en: 'Enable "Send message in KakaoTalk" (talk_message; talk_calendar for reminders, friends for friends), then log in again and agree: kakao-tui login (in the app Ctrl+N).',
    },
    page: consolePage.consentItems,
  },
  '-4': {
    what: {
      ko: '카카오가 이 계정의 이용을 제한했습니다.',
      en: 'Kakao has restricted this account.',
    },
    next: {
      ko: '카카오톡이나 카카오계정에 온 안내를 확인하세요.',
      en: 'Read the notices in KakaoTalk or in your Kakao account.',
    },
    url: 'https://accounts.kakao.com',
  },
  '-5': {
    what: {
      ko: '앱에 이 기능을 쓸 권한이 없습니다.',
      en: 'The app has no permission for this feature.',
    },
    next: {
      ko: '카카오 로그인과 [카카오톡 메시지 전송] 동의항목이 켜져 있는지 확인하세요.',
      en: 'Check that Kakao Login and the consent item "Send message in KakaoTalk" are on.',
    },
    page: consolePage.consentItems,
  },
  '-6': {
    what: {
      ko: '카카오 서비스 정책에서 허용하지 않는 요청입니다.',
      en: "Kakao's policy does not allow this request.",
    },
    next: {
      ko: '메모의 글이나 링크를 바꿔 보고, 이유를 알 수 없으면 데브톡에 문의하세요.',
      en: "Change the memo's text or link; if the reason is not clear, ask on DevTalk.",
    },
    url: devtalkAddress,
  },
  '-7': maintenance,
  '-8': {
    what: {
      ko: '카카오가 요청의 헤더를 거부했습니다.',
      en: 'Kakao rejected a header of the request.',
    },
    next: {
      ko: '프록시가 요청을 바꾸는지 확인하고, kakao-tui를 업데이트하세요.',
      en: 'Check whether a proxy changes requests, and update kakao-tui.',
    },
  },
  '-9': {
    what: {
      ko: '카카오가 더 이상 제공하지 않는 API입니다.',
      en: 'Kakao no longer offers this API.',
    },
    next: {ko: 'kakao-tui를 업데이트하세요.', en: 'Update kakao-tui.'},
  },
  '-12': {
    what: {
      ko: '카카오가 이 앱이나 개발자 계정을 제재했습니다.',
      en: 'Kakao has penalized this app or the developer account.',
    },
    next: {
      ko: '콘솔과 메일의 안내를 확인하고, 해결되지 않으면 데브톡(devtalk.kakao.com)에 문의하세요.',
      en: 'Read the notices in the console and your mail; if that does not help, ask on DevTalk (devtalk.kakao.com).',
    },
    page: consolePage.app,
  },
  '-301': {
    what: {ko: '카카오에 없는 앱입니다.', en: 'The app does not exist at Kakao.'},
    next: {
      ko: '앱을 삭제하지 않았는지 확인하고, 있는 앱의 REST API 키를 넣으세요.',
      en: 'Check that the app was not deleted, and enter the REST API key of an existing app.',
    },
    page: consolePage.restApiKey,
  },
  '-903': {
    what: {
      ko: '카카오에 없는 앱 키입니다.',
      en: 'Kakao does not know this app key.',
    },
    next: {
      ko: 'REST API 키를 다시 복사해 넣으세요.',
      en: 'Copy the REST API key again.',
    },
    page: consolePage.restApiKey,
  },
  '-9798': maintenance,
} satisfies SomeCodes;
