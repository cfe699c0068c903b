import type {Phrase} from '../../messages/words.ts';

/** Why the first run asks anything. */
export const setupIntro: readonly Phrase[] = [
  {
    ko: '내 카카오톡 "나와의 채팅"으로 메모를 보냅니다. 카카오 공식 REST API만 씁니다.',
    en: "Sends memos to your own KakaoTalk chatroom, by Kakao's official REST API only.",
  },
  {
    ko: '카카오 디벨로퍼스에서 한 번만 합니다 (약 5분)',
    en: 'Done once at Kakao Developers (about 5 minutes)',
  },
];

interface SetupStep {
  readonly what: Phrase;
  readonly address?: string;
}

/**
 * The steps in Kakao's console by its menu names since December 2025.
 * Source: developers.kakao.com, "Kakao Login: Prerequisites".
 */
export function setupSteps(redirectUri: string): readonly SetupStep[] {
  return [
    {
      what: {ko: '앱 만들기', en: 'Create an app'},
      address: 'https://developers.kakao.com/console/app',
    },
    {
      what: {
        ko: '앱 > 플랫폼 키 > REST API 키 복사',
        en: 'App > Platform key > copy the REST API key',
      },
    },
    {
      what: {ko: '같은 화면  리다이렉트 URI 등록', en: 'Same page: register the redirect URI'},
      address: redirectUri,
    },
    {
      what: {
        ko: '같은 화면  클라이언트 시크릿 복사 (새 키는 기본으로 켜져 있음)',
        en: 'Same page: copy the client secret (on by default for new keys)',
      },
    },
    {what: {ko: '카카오 로그인 > 사용 설정 ON', en: 'Kakao Login > Usage settings: ON'}},
    {
      what: {
        ko: '카카오 로그인 > 동의항목 > 카카오톡 메시지 전송(talk_message)',
        en: 'Kakao Login > Consent items > Send message in KakaoTalk (talk_message)',
      },
    },
    {
      what: {
        ko: '앱 > 제품 링크 관리 > 웹 도메인   (메모의 링크가 열리려면)',
        en: 'App > Product link > Web domain (for links in memos to open)',
      },
    },
  ];
}
