import type {Event} from '../../app/events/event.ts';
import type {State} from '../../app/state/state.ts';
import {needsCalendarConsent, needsConsent, showsRefused} from '../../app/steps/consent.ts';
import {calendarScope} from '../../domain/login/session.ts';
import type {Binding} from './binding.ts';

/** Leaves a page with a text field, where letters are text. */
export const escapeKey: Binding = {
  keys: ['esc', 'ctrl+c'],
  action: {event: {type: 'escape-pressed'}},
  help: {ko: '뒤로', en: 'back'},
  hinted: true,
};

/** Leaves the history and every page without a text field. */
export const backKey: Binding = {...escapeKey, keys: ['esc', 'q', 'ctrl+c']};

/** Opens the help at the section of the current page. */
export const helpKey: Binding = {
  keys: ['?'],
  action: {event: {type: 'help-requested', typed: ''}},
  help: {ko: '도움말', en: 'help'},
  hinted: true,
};

/** The hint for `?` in a field that is empty, where it is not part of a text yet. */
export function fieldHelpHint(isEmpty: (state: State) => boolean): Binding {
  return {...helpKey, keys: [], label: '?', when: isEmpty};
}

/** Works on every screen with a status bar, which names the key beside the tokens. */
const refreshKey: Binding = {
  keys: ['ctrl+r'],
  when: ({screen}) => screen === 'main',
  action: {event: {type: 'refresh-requested'}},
  help: {ko: '토큰 갱신', en: 'refresh tokens'},
};

export const statusKey: Binding = {
  keys: ['ctrl+t'],
  action: {event: {type: 'status-requested'}},
  help: {ko: '토큰과 계정', en: 'tokens and account'},
  hinted: true,
};

export const findKey: Binding = {
  keys: ['ctrl+f'],
  action: {event: {type: 'search-opened', text: null}},
};

export const languageKey: Binding = {
  keys: ['ctrl+g'],
  action: {event: {type: 'language-toggled'}},
  help: {ko: 'English', en: '한국어'},
  hinted: true,
};

const askConsent = {
  keys: ['ctrl+n'],
  action: {event: {type: 'login-requested', openBrowser: true, forConsent: true}},
} as const satisfies Binding;

/** Asks for the consent that memos are waiting for, on every screen that shows it is missing. */
export const consentKey: Binding = {
  ...askConsent,
  when: needsConsent,
  help: {ko: '메시지 동의 받기', en: 'ask for message consent'},
  hinted: true,
};

/** Asks for the consent that reminders are waiting for. */
export const calendarConsentKey: Binding = {
  keys: ['ctrl+n'],
  when: needsCalendarConsent,
  action: {event: {type: 'login-requested', openBrowser: true, scopes: [calendarScope]}},
  help: {ko: '톡캘린더 동의 받기', en: 'ask for calendar consent'},
  hinted: true,
};

/**
 * Works without a hint: an older refusal and the status bar below every page still name the key.
 */
export const quietConsentKey: Binding = {
  ...askConsent,
  when: (state) => needsConsent(state) || showsRefused(state),
};

/** Shows the login screen in the demo, which opens logged in. */
export const demoLoginKey: Binding = {
  keys: ['ctrl+n'],
  when: ({demo}) => demo !== null,
  action: {event: {type: 'login-requested', openBrowser: false}},
  help: {ko: '로그인 해 보기', en: 'try the login'},
  hinted: true,
};

/** The last keys of a page that hints at the calendar's consent itself. */
export const lastKeys: readonly Binding[] = [quietConsentKey, statusKey, helpKey, backKey];

/** The last keys of most pages. */
export const pageKeys: readonly Binding[] = [{...calendarConsentKey, hinted: false}, ...lastKeys];

/** Scroll by a page. */
export const pagingKeys: readonly Binding[] = [
  {keys: ['pageup'], action: {scroll: {pages: 1}}},
  {keys: ['pagedown'], action: {scroll: {pages: -1}}},
];

/** For a page that is only read. */
export const scrollKeys: readonly Binding[] = [
  ...pagingKeys,
  {keys: ['up', 'k'], action: {scroll: {rows: 1}}},
  {keys: ['down', 'j'], action: {scroll: {rows: -1}}},
];

const all = Number.MAX_SAFE_INTEGER;

/** For a list: `move` returns the event that moves the selection down by `by` entries. */
export function selectionKeys(move: (by: number) => Event): readonly Binding[] {
  const moving = (keys: readonly string[], by: number): Binding => ({
    keys,
    action: {event: move(by)},
  });
  return [
    {...moving(['up', 'k'], -1), help: {ko: '위 (k, 아래 j)', en: 'up (k; down j)'}},
    moving(['down', 'j'], 1),
    moving(['pageup'], -5),
    moving(['pagedown'], 5),
    moving(['home', 'g'], -all),
    moving(['end', 'G'], all),
  ];
}

/** Looked up after the keys of the current screen or page. */
export const anywhereKeys: readonly Binding[] = [
  refreshKey,
  {
    keys: ['ctrl+l'],
    action: {terminal: 'redraw'},
    help: {ko: '화면 다시 그리기', en: 'redraw the screen'},
  },
  {
    keys: ['ctrl+z'],
    action: {terminal: 'suspend'},
    help: {ko: '일시 중지 (fg로 돌아오기)', en: 'suspend (fg to come back)'},
  },
  {
    keys: ['ctrl+c'],
    action: {event: {type: 'quit-requested', ending: 'quit'}},
    help: {ko: '로그인 전 화면에서: 종료', en: 'before the login: quit'},
  },
];
