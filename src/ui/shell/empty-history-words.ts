import type {Phrase} from '../../domain/program/phrase.ts';

/** Shown instead of the history while it is empty. */
export const emptyHistoryWords = {
  none: {ko: '아직 보낸 메모가 없습니다.', en: 'No memos sent yet.'},
  write: (submit: string): Phrase => ({
    ko: `아래에 쓰고 ${submit}: 나와의 채팅으로 보냅니다`,
    en: `Type below, press ${submit}: sends to your chatroom`,
  }),
  tokens: {ko: 'Ctrl+T: 토큰이 언제 만료되는지 봅니다', en: 'Ctrl+T: see when the tokens expire'},
  help: {ko: '/help: 키와 명령', en: '/help: keys and commands'},
  demo: {
    ko: '체험용 채팅방 (브라우저에서 여세요):',
    en: 'Demo chatroom (open it in a browser):',
  },
} as const;
