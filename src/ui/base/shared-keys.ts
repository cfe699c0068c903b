import type {Event} from '../../app/events/event.ts';
import {needsConsent, showsRefused} from '../../app/steps/consent.ts';
import type {Binding} from './binding.ts';

/** Leaves the history and every page. */
export const escapeKey: Binding = {
  keys: ['esc'],
  action: {event: {type: 'escape-pressed'}},
  help: {ko: '뒤로', en: 'back'},
  hinted: true,
};

export const refreshKey: Binding = {
  keys: ['ctrl+r'],
  action: {event: {type: 'refresh-requested'}},
  help: {ko: '토큰 갱신', en: 'refresh tokens'},
  hinted: true,
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

/** Works without a hint: an older refusal and the status bar below every page still name the key. */
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

/** The last keys of most pages. */
export const pageKeys: readonly Binding[] = [quietConsentKey, refreshKey, statusKey, escapeKey];

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
    help: {ko: '입력창 밖에서: 종료', en: 'outside the input box: quit'},
  },
];
