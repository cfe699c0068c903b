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

/** How this user agrees: by a key of the screen, or a command. */
export interface FriendSetupWays {
  readonly consent: Phrase;
  readonly list: Phrase;
}

/** What is needed before a message can be sent to a friend, one step after the other. */
export function friendSetupSteps({consent, list}: FriendSetupWays): readonly Phrase[] {
  const {members, consentItems} = consolePage;
  return [
    {
      ko: '친구에게 보내려면 한 번만 준비하면 됩니다:',
      en: 'To send to a friend, prepare once:',
    },
    {
      ko: `1. ${consoleAddress} > ${members.ko}: 친구를 멤버로 초대하고, 친구가 수락합니다.`,
      en: `1. ${consoleAddress} > ${members.en}: invite your friend as a member; your friend accepts.`,
    },
    {
      ko: `2. ${consentItems.ko}: 카카오 서비스 내 친구목록(friends)을 '이용 중 동의'로, 카카오톡 메시지 전송(talk_message)도 켭니다.`,
      en: `2. ${consentItems.en}: enable the friends list (friends) as "consent during use", and messages (talk_message).`,
    },
    {ko: `3. 나의 동의: ${consent.ko}`, en: `3. Your own consent: ${consent.en}`},
    {
      ko: '4. 친구가 아래 주소를 휴대폰에서 열어 로그인하고 두 항목에 모두 동의합니다. 마지막에 열리지 않는 페이지가 나오면, 친구가 그 주소를 10분 안에 나에게 보내고 나는 여기서 마칩니다: kakao-tui friends --joined 주소',
      en: '4. Your friend opens the address below on a phone, logs in and agrees to both items. The page at the end does not open: your friend sends you its address, and you finish here within 10 minutes: kakao-tui friends --joined ADDRESS',
    },
    {
      ko: `5. 카카오의 목록이 바뀌면 친구가 보입니다: ${list.ko}`,
      en: `5. Your friend appears when Kakao's list has changed: ${list.en}`,
    },
  ];
}
