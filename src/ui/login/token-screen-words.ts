import type {Refresher} from '../../app/ports/refresh-ports.ts';
import type {Consent} from '../../domain/login/session.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

export const tokensTitle: Phrase = {ko: '토큰과 계정', en: 'Tokens and account'};

/** Words of the tokens page. */
export const tokenWords = {
  loggedOut: {
    ko: '로그인하지 않았습니다. Enter를 누르면 로그인합니다.',
    en: 'Not logged in. Press Enter to log in.',
  },
  missing: {
    ko: '[카카오톡 메시지 전송] 동의가 없습니다. c를 눌러 동의를 받으세요.',
    en: 'Consent to [Send message in KakaoTalk] is missing. Press c to ask for it.',
  },
  account: {ko: '계정', en: 'account'},
  scopes: {ko: '동의항목', en: 'consent items'},
  access: {ko: '액세스 토큰', en: 'access token'},
  refresh: {ko: '리프레시 토큰', en: 'refresh token'},
  lastRefresh: {ko: '마지막 갱신', en: 'last refresh'},
  never: {ko: '아직 없음', en: 'never'},
  none: {ko: '없음', en: 'none'},
  unknown: {ko: '확인하지 못함', en: 'unknown'},
  refreshes: {ko: '최근 갱신', en: 'refreshes'},
  done: {ko: '성공', en: 'success'},
  sentToday: {ko: '오늘 보낸 메모', en: 'sent today'},
  data: {ko: '데이터 폴더', en: 'data folder'},
  preferences: {ko: '설정 파일', en: 'preferences'},
  profile: {ko: '프로필', en: 'profile'},
  room: {ko: '체험용 채팅방', en: 'demo chatroom'},
} satisfies Readonly<Record<string, Phrase>>;

/** Whether reminders can be set. */
export const calendarConsentWords: Readonly<Record<Exclude<Consent, 'unknown'>, Phrase>> = {
  agreed: {ko: '알림 사용 가능', en: 'reminders: ready'},
  missing: {ko: '알림 동의 없음 (t)', en: 'reminders: no consent (t)'},
};

const refresherNames: Readonly<Record<Refresher, Phrase>> = {
  app: {ko: '앱', en: 'app'},
  command: {ko: '명령', en: 'command'},
  daemon: {ko: 'daemon', en: 'daemon'},
};

export function refresherWords(refresher: Refresher): Phrase {
  return refresherNames[refresher];
}

/**
 * The memos sent today and Kakao's limits. Source: developers.kakao.com, "Quota": per day, 100 from
 * a sender, 100 to a recipient, 20 from one to another; a day begins at midnight in Korea.
 */
export function sentTodayWords(count: number): Phrase {
  return {
    ko: `${count}건 (한국 시간 0시부터). 카카오 한도: 100건, 한 사람 20건`,
    en: `${count} since midnight in Korea (Kakao limits: 100, 20 per user)`,
  };
}

/** What each key of the page does, and what stays. */
export const tokenActionWords: Readonly<Record<string, Phrase>> = {
  r: {ko: '새 액세스 토큰을 받습니다', en: 'gets a new access token'},
  a: {ko: '토큰, 계정, 동의를 확인합니다', en: 'checks tokens, account and consents'},
  Enter: {
    ko: '브라우저에서 로그인한 뒤 대기 중인 메모를 보냅니다',
    en: 'logs in through the browser, then sends the outbox',
  },
  c: {
    ko: '브라우저에서 동의합니다. 보낼 메모와 기록은 남습니다',
    en: 'asks in the browser; outbox and history stay',
  },
  s: {
    ko: '로그인 후 그 계정으로 보냅니다. 보낼 메모와 기록은 남습니다',
    en: 'uses that one after login; outbox and history stay',
  },
  l: {
    ko: '두 토큰을 삭제합니다. 동의, 보낼 메모, 기록은 남습니다',
    en: 'deletes both tokens; consents, outbox, history stay',
  },
  u: {
    ko: '토큰과 동의를 삭제합니다. 보낼 메모와 기록은 남습니다',
    en: 'deletes tokens and consents; outbox and history stay',
  },
};
