import {hasRoom} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {consoleAddress} from '../../messages/subjects/console-pages.ts';
import type {Binding} from '../base/binding.ts';
import {editingKeys, forwardKey} from '../base/editing-keys.ts';
import {opensBrowser} from '../base/opens-browser.ts';
import {languageKey, pagingKeys} from '../base/shared-keys.ts';

/** The redirect URI with a free port, if the current port is in use. */
function offeredUri({setup: {problem}}: State): string | null {
  if (problem === null || typeof problem === 'string') return null;
  return problem.kind === 'port-taken' ? problem.offered : null;
}

/** Whether Kakao is being asked, or rejected a value that may still be right. */
function isDoubted({setup: {isChecking, problem}}: State): boolean {
  if (problem === null || typeof problem === 'string') return isChecking;
  return problem.kind !== 'port-taken';
}

/** Keys of the first run; none is a letter, because it has text fields. */
export const setupKeys: readonly Binding[] = [
  {
    keys: ['enter', 'ctrl+j', 'shift+enter'],
    action: {submit: 'field'},
    help: {ko: '다음', en: 'next'},
    hinted: true,
  },
  {
    keys: ['ctrl+p'],
    when: (state) => offeredUri(state) !== null,
    action: {fill: {field: 'redirect-uri', text: offeredUri}},
    help: {ko: '포트 변경', en: 'new port'},
    hinted: true,
  },
  {
    keys: ['ctrl+n'],
    when: isDoubted,
    action: {submit: 'insist'},
    help: {ko: '그냥 계속', en: 'skip it'},
    hinted: true,
  },
  {
    keys: ['ctrl+y'],
    when: ({setup}) => setup.step === 'app',
    action: {event: {type: 'copy-requested', text: consoleAddress}},
    help: {ko: '주소 복사', en: 'copy address'},
    hinted: true,
  },
  {
    keys: ['ctrl+y'],
    when: ({setup}) => setup.step === 'redirect-uri',
    action: {copyField: 'redirect-uri'},
    help: {ko: 'URI 복사', en: 'copy URI'},
    hinted: true,
  },
  // The URI can be registered at any step.
  {keys: ['ctrl+y'], action: {copyField: 'redirect-uri'}},
  {
    keys: ['esc'],
    action: {event: {type: 'setup-left'}},
    when: (state) =>
      hasRoom(state) && (state.setup.step === 'app' || state.setup.step === 'rest-api-key'),
    help: {ko: '닫기', en: 'close'},
    hinted: true,
  },
  {
    keys: ['esc'],
    action: {event: {type: 'setup-step-left', towards: 'previous'}},
    when: (state) => state.setup.step !== 'app',
    help: {ko: '뒤로', en: 'back'},
    hinted: true,
  },
  {
    keys: ['ctrl+o'],
    when: opensBrowser,
    action: {event: {type: 'link-opened', url: consoleAddress}},
    help: {ko: '콘솔 열기', en: 'open console'},
    hinted: true,
  },
  {
    keys: ['ctrl+t'],
    action: {event: {type: 'quit-requested', ending: 'demo'}},
    help: {ko: '체험', en: 'try it'},
    hinted: true,
    when: (state) => state.demo === null,
  },
  {
    keys: ['tab', 'down'],
    action: {event: {type: 'setup-step-left', towards: 'next'}},
  },
  {
    keys: ['shift+tab', 'up'],
    action: {event: {type: 'setup-step-left', towards: 'previous'}},
  },
  languageKey,
  ...pagingKeys,
  ...editingKeys,
  forwardKey,
];
