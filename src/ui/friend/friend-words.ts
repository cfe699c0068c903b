import type {Phrase} from '../../domain/program/phrase.ts';

/** Words of the pages about friends. */
export const friendWords = {
  reading: {
    ko: '카카오에서 친구 목록을 읽는 중입니다.',
    en: 'Reading the list of friends from Kakao.',
  },
  noFriends: {
    ko: '보낼 수 있는 친구가 아직 없습니다. 친구가 이 앱의 멤버로 로그인하고 두 항목에 동의해야 합니다. Ctrl+O: 준비 방법',
    en: 'There are no friends to send to yet. A friend must be a member of this app, log in to it and agree to both items. Ctrl+O: how to prepare',
  },
  noMatch: {ko: '맞는 친구가 없습니다.', en: 'No friend matches.'},
  marked: {ko: '고른 친구', en: 'marked'},
  before: {ko: '보낸 적 있음', en: 'written to before'},
  consentHint: {ko: 'Ctrl+N: 친구 목록 동의 받기', en: 'Ctrl+N: ask for the consent to the list'},
  setupHint: {
    ko: 'Ctrl+O: 준비 방법, Enter: 다시 읽기',
    en: 'Ctrl+O: how to prepare, Enter: read again',
  },
  address: {ko: '친구가 로그인할 주소 (c 복사):', en: 'The address for your friend (c copies it):'},
} satisfies Readonly<Record<string, Phrase>>;

/** Where a code does not fit. */
export function codeSizeWords(columns: number, rows: number): Phrase {
  return {
    ko: `QR 코드는 창이 ${columns}x${rows} 이상일 때 보입니다.`,
    en: `A QR code is shown when the window is at least ${columns}x${rows}.`,
  };
}
