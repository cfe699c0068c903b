import {isLanguage} from '../../domain/program/language.ts';
import {openDrafts} from '../draft/drafts.ts';
import {openEditor} from '../draft/external-editor.ts';
import {requestRefresh} from '../login/tokens.ts';
import {askAccount} from '../login/tokens-page.ts';
import {openSearch} from '../search/search.ts';
import {openSetup} from '../steps/open-setup.ts';
import {requestLogin} from '../steps/request-login.ts';
import {linkCommands} from './choose-link.ts';
import {lookCommands} from './look-commands.ts';
import {quit} from './quit.ts';
import {scheduleCommands} from './schedule-commands.ts';
import {sayLanguage} from './settings.ts';
import type {SlashCommand} from './slash-command.ts';

/** Every action by its name; one entry makes a command work, complete, and stand in the help. */
export const slashCommands = {
  help: {
    help: {ko: '키와 명령', en: 'keys and commands'},
    run: (state) => [{...state, overlay: {kind: 'help'}}],
  },
  refresh: {
    help: {ko: '토큰 갱신', en: 'refresh the tokens'},
    run: (state) => requestRefresh(state),
  },
  status: {
    help: {ko: '토큰과 계정', en: 'tokens and account'},
    run: (state) => [{...state, overlay: {kind: 'tokens'}}, {type: 'check-status'}],
  },
  login: {
    help: {ko: '로그인, 동의 다시 받기', en: 'log in, ask consent again'},
    run: (state) => requestLogin(state, {openBrowser: true}),
  },
  account: {
    help: {ko: '다른 계정으로 로그인', en: 'log in with another account'},
    run: (state) => requestLogin(state, {openBrowser: true, chooseAccount: true}),
  },
  logout: {
    help: {ko: '로그아웃', en: 'log out'},
    run: (state) => [askAccount(state, 'log-out')],
  },
  unlink: {
    help: {ko: '앱과 연결 끊기', en: 'unlink from the app'},
    run: (state) => [askAccount(state, 'unlink')],
  },
  setup: {
    help: {ko: '키와 리다이렉트 URI 바꾸기', en: 'change key and redirect URI'},
    run: (state) => openSetup(state, 'rest-api-key'),
  },
  ...linkCommands,
  ...scheduleCommands,
  lang: {
    help: {ko: '언어', en: 'language'},
    argument: {hint: {ko: 'ko|en', en: 'ko|en'}, choices: ['ko', 'en']},
    run: (state, language) =>
      isLanguage(language)
        ? sayLanguage(state, language)
        : {kind: 'command-argument', name: 'lang'},
  },
  ...lookCommands,
  editor: {
    help: {
      ko: '외부 편집기에서 쓰기 (VISUAL, EDITOR)',
      en: 'write in your editor (VISUAL, EDITOR)',
    },
    run: (state) => openEditor(state),
  },
  find: {
    help: {ko: '기록에서 찾기', en: 'find memos'},
    argument: {hint: {ko: '찾을 말', en: 'words'}, isOptional: true},
    run: (state, words) => openSearch(state, words === '' ? null : words),
  },
  split: {
    help: {ko: '나뉠 자리 보기', en: 'show where the text will be split'},
    run: (state) => [{...state, overlay: {kind: 'split'}}],
  },
  drafts: {
    help: {ko: '따로 둔 글', en: 'texts put aside'},
    run: (state) => openDrafts(state),
  },
  quit: {help: {ko: '끝내기', en: 'quit'}, run: (state) => quit(state)},
} satisfies Readonly<Record<string, SlashCommand>>;

export type SlashCommandName = keyof typeof slashCommands;

export const commandNames = Object.keys(slashCommands) as readonly SlashCommandName[];

export function commandOf(name: SlashCommandName): SlashCommand {
  return slashCommands[name];
}

export function isCommandName(name: string): name is SlashCommandName {
  return Object.hasOwn(slashCommands, name);
}
