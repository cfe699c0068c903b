import type {Phrase} from '../../domain/program/phrase.ts';

/** What stands in place of the history before there is any. */
export const emptyHistoryWords = {
  none: {ko: '아직 보낸 메모가 없습니다.', en: 'No memo has been sent yet.'},
  write: (submit: string): Phrase => ({
    ko: `아래에 적고 ${submit}: 나와의 채팅으로 보냅니다`,
    en: `Type below and press ${submit}: it goes to your chatroom`,
  }),
  tokens: {ko: 'Ctrl+T: 토큰이 언제 끝나는지 봅니다', en: 'Ctrl+T: see when the tokens end'},
  help: {ko: '/help: 키와 명령', en: '/help: keys and commands'},
  demo: {
    ko: '체험용 채팅방 (브라우저로 여세요):',
    en: 'The demo chatroom (open it in a browser):',
  },
} as const;
