import type {Event} from '../../app/events/event.ts';
import {needsConsent, showsRefused} from '../../app/steps/consent.ts';
import type {Binding} from './binding.ts';

/** Back from the history and from every page. */
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

/** One key to the consent that memos wait for, wherever the want of it shows. */
export const consentKey: Binding = {
  ...askConsent,
  when: needsConsent,
  help: {ko: '메시지 동의 받기', en: 'ask consent to messages'},
  hinted: true,
};

/** A refusal of some time ago still names the key, and the status bar does below every page. */
export const quietConsentKey: Binding = {
  ...askConsent,
  when: (state) => needsConsent(state) || showsRefused(state),
};

/** What most pages end with. */
export const pageKeys: readonly Binding[] = [quietConsentKey, refreshKey, statusKey, escapeKey];

/** A page up or down of what is seen. */
export const pagingKeys: readonly Binding[] = [
  {keys: ['pageup'], action: {scroll: {pages: 1}}},
  {keys: ['pagedown'], action: {scroll: {pages: -1}}},
];

/** Of a page that is only read. */
export const scrollKeys: readonly Binding[] = [
  ...pagingKeys,
  {keys: ['up', 'k'], action: {scroll: {rows: 1}}},
  {keys: ['down', 'j'], action: {scroll: {rows: -1}}},
];

const all = Number.MAX_SAFE_INTEGER;

/** Of a list: `move` makes the selection go so many entries down. */
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

/** Behind those of every screen and page. */
export const anywhereKeys: readonly Binding[] = [
  {
    keys: ['ctrl+l'],
    action: {terminal: 'redraw'},
    help: {ko: '화면 다시 그리기', en: 'redraw the screen'},
  },
  {
    keys: ['ctrl+z'],
    action: {terminal: 'suspend'},
    help: {ko: '셸로 나가기 (fg로 돌아오기)', en: 'to the shell (fg leads back)'},
  },
  {
    keys: ['ctrl+c'],
    action: {event: {type: 'quit-requested', ending: 'quit'}},
    help: {ko: '쓰기 상자 밖에서: 끝내기', en: 'outside the compose box: quit'},
  },
];
