import type {Phrase} from '../../domain/program/phrase.ts';

/** The notice if Ctrl+Enter is set to send, but the terminal reports it as Enter. */
export const indistinctSubmitKey: Phrase = {
  ko: '이 터미널은 Ctrl+Enter를 Enter와 구별하지 못합니다. Alt+Enter나 Ctrl+J로 보내세요. Enter로 보내려면: kakao-tui config set compose.submit enter',
  en: 'This terminal reports Ctrl+Enter as Enter. Send with Alt+Enter or Ctrl+J. To send with Enter: kakao-tui config set compose.submit enter',
};
