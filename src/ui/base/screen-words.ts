import {minTerminalSize} from '../../domain/program/min-terminal-size.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

const smallest = `${minTerminalSize.columns}x${minTerminalSize.rows}`;

/** Words that several screens share. */
export const screenWords = {
  room: {ko: '나와의 채팅', en: 'My Chatroom'},
  noteToSelf: {ko: '나에게 메모', en: 'Note to self'},
  demo: {ko: '체험', en: 'demo'},
  login: {ko: '카카오 로그인', en: 'Kakao login'},
  setup: {ko: '초기 설정', en: 'Initial setup'},
  loggedOut: {ko: '로그아웃됨', en: 'logged out'},
  online: {ko: '온라인', en: 'online'},
  offline: {ko: '오프라인', en: 'offline'},
  refreshing: {ko: '갱신 중', en: 'refreshing'},
  refreshed: {ko: '갱신됨', en: 'refreshed'},
  refresh: {ko: '갱신', en: 'refresh'},
  noToken: {ko: '없음', en: 'none'},
  account: {ko: '계정', en: 'account'},
  accessToken: {ko: '액세스', en: 'access'},
  refreshToken: {ko: '리프레시', en: 'refresh'},
  consentMissing: {ko: '메시지 동의 없음 - Ctrl+N', en: 'message consent missing - Ctrl+N'},
  noConsent: {ko: '동의 없음 ^N', en: 'no consent ^N'},
  tooSmall: {
    ko: `창이 너무 작습니다. ${smallest} 이상으로 키워 주세요.`,
    en: `The window is too small. Minimum: ${smallest}.`,
  },
} satisfies Readonly<Record<string, Phrase>>;

/** The number of memos in the history; nothing for an empty one. */
export function countWords(total: number): Phrase {
  if (total === 0) return {ko: '', en: ''};
  const count = total.toLocaleString('en-US');
  return {ko: `${count}건`, en: `${count} ${total === 1 ? 'memo' : 'memos'}`};
}

export function markedWords(marked: number): Phrase {
  return {ko: `${marked}건 선택`, en: `${marked} marked`};
}

/** The number of memos below the view; `isMore` if there are still more. */
export function newerWords(newer: number, isMore: boolean): Phrase {
  const count = `${newer}${isMore ? '+' : ''}`;
  return {ko: `아래 ${count}건`, en: `${count} newer`};
}

export function outboxWords(queued: number): Phrase {
  return {ko: `대기 ${queued}`, en: `outbox ${queued}`};
}

export function failedWords(failed: number): Phrase {
  return {ko: `실패 ${failed}`, en: `failed ${failed}`};
}

/** The messages sent today, and Kakao's daily limit. */
export function quotaWords(sent: number, limit: number): Phrase {
  return {ko: `오늘 ${sent}/${limit}`, en: `today ${sent}/${limit}`};
}

export function unknownWords(unknown: number): Phrase {
  return {ko: `확인 필요 ${unknown}`, en: `to check ${unknown}`};
}

export function resumesAtWords(until: string): Phrase {
  return {ko: `${until} 재개`, en: `resumes at ${until}`};
}

export function partsWords(parts: number): Phrase {
  return {ko: `${parts}개로 나뉨`, en: `split into ${parts} parts`};
}
