import type {State} from '../../app/state/state.ts';
import {setupStepToFix} from '../../app/steps/setup-step-to-fix.ts';
import type {Binding} from '../base/binding.ts';
import {editingKeys, forwardKey} from '../base/editing-keys.ts';
import {opensBrowser} from '../base/opens-browser.ts';
import {languageKey, pagingKeys} from '../base/shared-keys.ts';

function isAwaiting(state: State): boolean {
  return state.login.kind === 'awaiting-code';
}

function isPortTaken({login, demo}: State): boolean {
  if (login.kind !== 'awaiting-code' || demo !== null) return false;
  return login.pasteOnly === 'port-in-use' || login.pasteOnly === 'port-forbidden';
}

const settingsKey: Binding = {
  keys: ['esc'],
  action: {event: {type: 'login-left'}},
  help: {ko: '설정 바꾸기', en: 'change settings'},
  hinted: true,
};

/** Keys of the login; none is a letter, because the login has a text field. */
export const loginKeys: readonly Binding[] = [
  {
    keys: ['enter'],
    action: {submit: 'field'},
    help: {ko: '확인', en: 'confirm'},
    hinted: true,
  },
  // After a refusal that the settings can fix, this key comes before all others.
  {...settingsKey, when: (state) => setupStepToFix(state) !== null},
  {
    keys: ['ctrl+o'],
    action: {event: {type: 'browser-requested'}},
    help: {ko: '브라우저 열기', en: 'open browser'},
    hinted: true,
    when: (state) => opensBrowser(state) && isAwaiting(state),
  },
  {
    keys: ['ctrl+y'],
    action: {
      event: ({login}) =>
        login.kind === 'awaiting-code' ? {type: 'copy-requested', text: login.url} : null,
    },
    help: {ko: '주소 복사', en: 'copy address'},
    hinted: true,
    when: isAwaiting,
  },
  {
    keys: ['ctrl+p'],
    when: isPortTaken,
    action: {event: {type: 'port-requested'}},
    help: {ko: '다른 포트', en: 'another port'},
    hinted: true,
  },
  {
    keys: ['ctrl+n'],
    action: {event: {type: 'login-requested', openBrowser: true, chooseAccount: true}},
    help: {ko: '다른 계정', en: 'other account'},
    hinted: true,
    when: (state) => state.demo === null && isAwaiting(state),
  },
  {...settingsKey, when: ({session, demo}) => session === null && demo === null},
  {
    keys: ['esc'],
    when: ({session, demo}) => session !== null || demo !== null,
    action: {event: {type: 'login-left'}},
    help: {ko: '닫기', en: 'close'},
    hinted: true,
  },
  languageKey,
  ...pagingKeys,
  ...editingKeys,
  forwardKey,
];
