import type {Phrase} from '../../domain/program/phrase.ts';

/** The list of the user's apps in Kakao's console: every menu path starts in one of them. */
export const consoleAddress = 'https://developers.kakao.com/console/app';

/** Kakao's developer forum, where its staff answers. */
export const devtalkAddress = 'https://devtalk.kakao.com';

/** Kakao's page of limits. */
export const quotaAddress = 'https://developers.kakao.com/docs/latest/ko/getting-started/quota';

/**
 * Menu paths of Kakao's console as they have been named since December 2025.
 * Source: developers.kakao.com, "App key migration" and "Kakao Login: Prerequisites".
 */
export const consolePage = {
  app: {ko: '앱', en: 'App'},
  members: {ko: '앱 > 멤버', en: 'App > Members'},
  restApiKey: {ko: '앱 > 플랫폼 키 > REST API 키', en: 'App > Platform key > REST API key'},
  redirectUri: {
    ko: '앱 > 플랫폼 키 > REST API 키 > 리다이렉트 URI',
    en: 'App > Platform key > REST API key > Redirect URI',
  },
  clientSecret: {
    ko: '앱 > 플랫폼 키 > REST API 키 > 클라이언트 시크릿 > 카카오 로그인',
    en: 'App > Platform key > REST API key > Client secret > Kakao Login',
  },
  allowedIps: {
    ko: '앱 > 플랫폼 키 > REST API 키 > 호출 허용 IP 주소',
    en: 'App > Platform key > REST API key > Allowed IP addresses',
  },
  usage: {ko: '카카오 로그인 > 사용 설정', en: 'Kakao Login > Usage settings'},
  consentItems: {ko: '카카오 로그인 > 동의항목', en: 'Kakao Login > Consent items'},
  webDomain: {ko: '앱 > 제품 링크 관리 > 웹 도메인', en: 'App > Product link > Web domain'},
  advanced: {ko: '카카오 로그인 > 고급', en: 'Kakao Login > Advanced'},
} as const satisfies Record<string, Phrase>;
