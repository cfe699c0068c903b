import {consolePage} from '../subjects/console-pages.ts';
import type {Words} from '../subjects/words.ts';
import type {SomeCodes} from './code-words.ts';

const restrictedApp: Words = {
  what: {
    ko: '카카오가 이 앱이나 개발자 계정의 이용을 제한했습니다.',
    en: 'Kakao has restricted this app or the developer account.',
  },
  next: {
    ko: '앱의 상태를 확인하고, 이유를 알 수 없으면 데브톡(devtalk.kakao.com)에 문의하세요.',
    en: 'Check the status of the app; if the reason is not clear, ask on DevTalk (devtalk.kakao.com).',
  },
  page: consolePage.app,
};

const unfitApp: Words = {
  what: {
    ko: '앱의 상태 때문에 카카오가 로그인을 거부했습니다.',
    en: 'Kakao rejected the login because of the status of the app.',
  },
  next: {
    ko: '앱이 활성 상태인지 확인하고, 문제가 없으면 데브톡(devtalk.kakao.com)에 문의하세요.',
    en: 'Check that the app is active; if it is, ask on DevTalk (devtalk.kakao.com).',
  },
  page: consolePage.app,
};

/**
 * KOE codes about the app, its keys and its settings in the console. Source: developers.kakao.com,
 * "Kakao Login: Error code"; 114, 126 and 127 are not explained there.
 */
export const appCodes = {
  KOE004: {
    what: {ko: '앱에서 카카오 로그인이 꺼져 있습니다.', en: 'Kakao Login is off for this app.'},
    next: {
      ko: '사용 설정의 상태를 ON으로 바꾸고 다시 로그인하세요.',
      en: 'Set its state to ON and log in again.',
    },
    page: consolePage.usage,
  },
  KOE005: {
    what: {
      ko: '테스트 앱인데, 로그인한 카카오계정이 멤버가 아닙니다.',
      en: 'This is a test app, and the Kakao account that logged in is not a member of it.',
    },
    next: {
      ko: '그 계정을 멤버로 초대하거나, 테스트 앱이 아닌 원래 앱의 키를 쓰세요.',
      en: 'Invite that account as a member, or use the key of the original app.',
    },
    page: consolePage.members,
  },
  KOE006: {
    what: {
      ko: '지금 쓰는 리다이렉트 URI가 이 REST API 키에 등록되어 있지 않습니다.',
      en: 'The redirect URI in use is not registered on this REST API key.',
    },
    next: {
      ko: '이 프로그램의 리다이렉트 URI를 포트, 끝의 /, localhost까지 똑같이 등록하세요.',
      en: "Register this program's redirect URI exactly as written: port, final /, localhost.",
    },
    page: consolePage.redirectUri,
  },
  KOE007: {
    what: {
      ko: '로그아웃 리다이렉트 URI가 앱에 등록되어 있지 않습니다.',
      en: 'The logout redirect URI is not registered in the app.',
    },
    next: {
      ko: '로그아웃 리다이렉트 URI를 등록하세요.',
      en: 'Register the logout redirect URI.',
    },
    page: consolePage.advanced,
  },
  KOE008: {
    what: {
      ko: '로그인에 쓸 수 없는 종류의 앱 키입니다.',
      en: 'This type of app key cannot be used to log in.',
    },
    next: {
      ko: 'JavaScript 키나 네이티브 앱 키가 아니라 REST API 키를 복사해 넣으세요.',
      en: 'Copy the REST API key, not the JavaScript or the native app key.',
    },
    page: consolePage.restApiKey,
  },
  KOE009: {
    what: {
      ko: '앱 키를 허용된 플랫폼이 아닌 곳에서 사용했습니다.',
      en: 'The app key was used outside its platform.',
    },
    next: {
      ko: '네이티브 앱 키나 JavaScript 키 대신 REST API 키를 쓰세요.',
      en: 'Use the REST API key instead of a native app key or a JavaScript key.',
    },
    page: consolePage.restApiKey,
  },
  KOE010: {
    what: {
      ko: '클라이언트 시크릿이 없거나 이 REST API 키의 시크릿과 다릅니다.',
      en: 'The client secret is missing or does not match this REST API key.',
    },
    next: {
      ko: '같은 키의 클라이언트 시크릿 코드를 앱의 초기 설정이나 KAKAO_CLIENT_SECRET에 공백 없이 넣거나, 콘솔에서 사용을 끄세요.',
      en: 'Put the client secret of the same key, without spaces, into the first setup or KAKAO_CLIENT_SECRET, or turn it off in the console.',
    },
    page: consolePage.clientSecret,
  },
  KOE101: {
    what: {
      ko: '카카오에 없는 REST API 키이거나 다른 종류의 키입니다.',
      en: 'Kakao does not know this REST API key, or it is another type of key.',
    },
    next: {
      ko: 'REST API 키를 다시 복사해 넣으세요.',
      en: 'Copy the REST API key again.',
    },
    page: consolePage.restApiKey,
  },
  KOE102: {
    what: {
      ko: '요청에 카카오톡 채널이 있지만 앱에 연결된 채널이 없습니다.',
      en: 'The request names a KakaoTalk channel, but no channel is linked to the app.',
    },
    next: {
      ko: '로그인 주소에서 channel_public_id를 지우거나 앱에 채널을 연결하세요.',
      en: 'Remove channel_public_id from the login address, or link a channel to the app.',
    },
  },
  KOE114: unfitApp,
  KOE125: restrictedApp,
  KOE126: unfitApp,
  KOE127: unfitApp,
} satisfies SomeCodes;
