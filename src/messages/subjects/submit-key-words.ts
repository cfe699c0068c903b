import type {Phrase} from '../../domain/program/phrase.ts';

/** For a terminal in which Ctrl+Enter was chosen and is the same as Enter. */
export const indistinctSubmitKey: Phrase = {
  ko: '이 터미널은 Ctrl+Enter를 Enter와 구별하지 못합니다. Alt+Enter나 Ctrl+J로 보내세요. Enter로 보내려면: kakao-tui config set compose.submit enter',
  en: 'This terminal cannot tell Ctrl+Enter from Enter. Send with Alt+Enter or Ctrl+J. To send with Enter: kakao-tui config set compose.submit enter',
};
