import {isLanguage} from '../../domain/program/language.ts';
import {isLayoutChoice, layoutChoices} from '../../domain/program/layout-choice.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {isThemeChoice, themeChoices} from '../../domain/program/theme-choice.ts';
import {openDrafts} from '../draft/drafts.ts';
import {openEditor} from '../draft/external-editor.ts';
import {requestRefresh} from '../login/tokens.ts';
import {askAccount} from '../login/tokens-page-updates.ts';
import {openOutbox} from '../memo/outbox.ts';
import {openSchedules, requestSchedule} from '../schedule/schedules.ts';
import {openSearch} from '../search/search.ts';
import {openSetup} from '../steps/open-setup.ts';
import {requestLogin} from '../steps/request-login.ts';
import {giveButton, giveLink} from './choose-link.ts';
import {formSlashCommands} from './form-commands.ts';
import {friendCommand} from './friend-command.ts';
import {imageCommand} from './image-command.ts';
import {quit} from './quit.ts';
import {reminderSlashCommands} from './reminder-commands.ts';
import {chooseLayout, chooseNumbers, chooseTheme, sayLanguage} from './settings.ts';
import type {SlashCommand} from './slash-command.ts';

const scheduleInstead: Phrase = {ko: '지금 보내지 않고 예약', en: 'schedule it, do not send now'};

/**
 * Every command by name, in the order of the list: Enter runs the first that matches, so frequent
 * ones come before rare ones. One entry adds a command to running, completion, list and help.
 */
export const slashCommands = {
  help: {
    help: {ko: '키와 명령', en: 'keys and commands'},
    takes: 'nothing',
    run: (state) => [{...state, overlay: {kind: 'help', from: null, typed: ''}}],
  },
  find: {
    help: {ko: '기록에서 찾기', en: 'find memos'},
    takes: 'line',
    hint: {ko: '찾을 말', en: 'words'},
    isOptional: true,
    run: (state, words) => openSearch(state, words === '' ? null : words),
  },
  at: {
    help: {ko: '나중에 보내기', en: 'send later'},
    takes: 'text',
    hint: {ko: '18:00 글', en: '18:00 TEXT'},
    instead: scheduleInstead,
    onLastLine: true,
    run: (state, argument, above) => requestSchedule(state, {name: 'at', argument, above}),
  },
  every: {
    help: {ko: '반복해서 보내기', en: 'send repeatedly'},
    takes: 'text',
    hint: {ko: '30m|금 18:00 글', en: '30m|fri 18:00 TEXT'},
    instead: scheduleInstead,
    onLastLine: true,
    run: (state, argument, above) => requestSchedule(state, {name: 'every', argument, above}),
  },
  schedules: {
    help: {ko: '예약 목록', en: 'list schedules'},
    takes: 'nothing',
    run: (state) => openSchedules(state),
  },
  ...reminderSlashCommands,
  outbox: {
    help: {ko: '보내지 않은 메모 목록', en: 'list unsent memos'},
    takes: 'nothing',
    run: (state) => openOutbox(state),
  },
  link: {
    help: {ko: '이 메모의 링크 (URL 없이: 해제)', en: 'link of this memo (no URL: none)'},
    takes: 'line',
    hint: {ko: 'URL', en: 'URL'},
    isOptional: true,
    onLastLine: true,
    run: (state, url) => giveLink(state, url),
  },
  button: {
    help: {ko: '이 메모의 버튼 제목 (제목 없이: 해제)', en: 'button of this memo (no title: none)'},
    takes: 'line',
    hint: {ko: '제목', en: 'TITLE'},
    isOptional: true,
    onLastLine: true,
    run: (state, title) => giveButton(state, title),
  },
  image: imageCommand,
  to: friendCommand,
  numbers: {
    help: {ko: '나눈 메모에 (1/3) 붙이기', en: 'number the parts of a long memo: (1/3)'},
    takes: 'word',
    hint: {ko: 'on|off', en: 'on|off'},
    choices: ['on', 'off'],
    isOptional: true,
    onLastLine: true,
    run: (state, choice) =>
      chooseNumbers(state, choice === '' ? !state.sendingDefaults.isNumbered : choice === 'on'),
  },
  split: {
    help: {ko: '분할 미리 보기', en: 'preview the split of the text'},
    takes: 'nothing',
    run: (state) => [{...state, overlay: {kind: 'split'}}],
  },
  ...formSlashCommands,
  drafts: {
    help: {ko: '초안 목록', en: 'list drafts'},
    takes: 'nothing',
    run: (state) => openDrafts(state),
  },
  editor: {
    help: {
      ko: '외부 편집기에서 쓰기 (VISUAL, EDITOR)',
      en: 'write in your editor (VISUAL, EDITOR)',
    },
    takes: 'nothing',
    run: (state) => openEditor(state),
  },
  refresh: {
    help: {ko: '토큰 갱신', en: 'refresh the tokens'},
    takes: 'nothing',
    run: (state) => requestRefresh(state),
  },
  status: {
    help: {ko: '토큰과 계정', en: 'tokens and account'},
    takes: 'nothing',
    run: (state) => [{...state, overlay: {kind: 'tokens'}}, {type: 'check-status'}],
  },
  theme: {
    help: {
      ko: `화면 색 (${themeChoices.join(', ')})`,
      en: `colors (${themeChoices.join(', ')})`,
    },
    takes: 'word',
    hint: {ko: '색', en: 'NAME'},
    choices: themeChoices,
    run: (state, theme) =>
      isThemeChoice(theme) ? chooseTheme(state, theme) : {kind: 'command-argument', name: 'theme'},
  },
  layout: {
    help: {
      ko: `화면 배치 (${layoutChoices.join(', ')})`,
      en: `layout of the history (${layoutChoices.join(', ')})`,
    },
    takes: 'word',
    hint: {ko: '배치', en: 'NAME'},
    choices: layoutChoices,
    run: (state, layout) =>
      isLayoutChoice(layout)
        ? chooseLayout(state, layout)
        : {kind: 'command-argument', name: 'layout'},
  },
  lang: {
    help: {ko: '언어', en: 'language'},
    takes: 'word',
    hint: {ko: 'ko|en', en: 'ko|en'},
    choices: ['ko', 'en'],
    run: (state, language) =>
      isLanguage(language)
        ? sayLanguage(state, language)
        : {kind: 'command-argument', name: 'lang'},
  },
  login: {
    help: {ko: '로그인, 동의 다시 받기', en: 'log in, get consent again'},
    takes: 'nothing',
    run: (state) => requestLogin(state, {openBrowser: true}),
  },
  account: {
    help: {ko: '다른 계정으로 로그인', en: 'log in with another account'},
    takes: 'nothing',
    run: (state) => requestLogin(state, {openBrowser: true, chooseAccount: true}),
  },
  setup: {
    help: {ko: '키와 리다이렉트 URI 바꾸기', en: 'change key and redirect URI'},
    takes: 'nothing',
    run: (state) => openSetup(state, 'rest-api-key'),
  },
  reschedule: {
    help: {ko: '예약 수정 (예약 목록에서 e)', en: 'change a schedule (e in the list)'},
    takes: 'text',
    hint: {ko: 'ID 시각 글', en: 'ID TIME TEXT'},
    instead: scheduleInstead,
    onLastLine: true,
    run: (state, argument, above) => requestSchedule(state, {name: 'reschedule', argument, above}),
  },
  logout: {
    help: {ko: '로그아웃', en: 'log out'},
    takes: 'nothing',
    run: (state) => [askAccount(state, 'log-out')],
  },
  unlink: {
    help: {ko: '앱과 연결 끊기', en: 'unlink from the app'},
    takes: 'nothing',
    run: (state) => [askAccount(state, 'unlink')],
  },
  quit: {
    help: {ko: '종료', en: 'quit'},
    takes: 'nothing',
    run: (state) => quit(state),
  },
} satisfies Readonly<Record<string, SlashCommand>>;

export type SlashCommandName = keyof typeof slashCommands;
