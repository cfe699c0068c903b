import type {SlashCommandName} from '../../app/update/commands.ts';
import type {Phrase} from '../../messages/words.ts';

/** A line of help for every slash command. */
export const commandWords: Readonly<Record<SlashCommandName, Phrase>> = {
  help: {ko: '키와 명령', en: 'keys and commands'},
  refresh: {ko: '토큰 갱신', en: 'refresh the tokens'},
  status: {ko: '토큰과 계정', en: 'tokens and account'},
  login: {ko: '로그인, 동의 다시 받기', en: 'log in, ask consent again'},
  account: {ko: '다른 계정으로 로그인', en: 'log in with another account'},
  logout: {ko: '로그아웃', en: 'log out'},
  unlink: {ko: '앱과 연결 끊기', en: 'unlink from the app'},
  setup: {ko: '키와 리다이렉트 URI 바꾸기', en: 'change key and redirect URI'},
  link: {
    ko: '메모의 링크 바꾸기: /link https://...',
    en: "change the memos' link: /link https://...",
  },
  lang: {ko: '언어: /lang ko, /lang en', en: 'language: /lang ko, /lang en'},
  split: {ko: '나뉠 자리 보기', en: 'show where the text will be split'},
  quit: {ko: '끝내기', en: 'quit'},
};
