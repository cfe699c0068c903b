import type {State} from '../../app/state.ts';
import type {Binding} from './binding.ts';

const consoleAddress = 'https://developers.kakao.com/console/app';

function isAwaiting(state: State): boolean {
  return state.login.kind === 'awaiting-code';
}

/** Keys of the first run and the login, which have text fields: no letter is a command there. */
export const settingUpKeys: readonly Binding[] = [
  {
    keys: ['enter', 'ctrl+j', 'shift+enter'],
    where: ['setup'],
    action: {submit: 'field'},
    label: 'Enter',
    help: {ko: '다음', en: 'next'},
    hinted: true,
  },
  {
    keys: ['enter'],
    where: ['login'],
    action: {submit: 'field'},
    label: 'Enter',
    help: {ko: '확인', en: 'confirm'},
    hinted: true,
  },
  {
    keys: ['ctrl+o'],
    where: ['setup'],
    action: {event: {type: 'link-opened', url: consoleAddress}},
    label: 'Ctrl+O',
    help: {ko: '콘솔 열기', en: 'open console'},
    hinted: true,
  },
  {
    keys: ['ctrl+y'],
    where: ['setup'],
    action: {copyField: 'redirect-uri'},
    label: 'Ctrl+Y',
    help: {ko: '리다이렉트 URI 복사', en: 'copy redirect URI'},
    hinted: true,
  },
  {
    keys: ['ctrl+t'],
    where: ['setup'],
    action: {event: {type: 'quit-requested', ending: 'demo'}},
    label: 'Ctrl+T',
    help: {ko: '체험', en: 'try it'},
    hinted: true,
    when: (state) => state.demo === null,
  },
  {
    keys: ['tab', 'down'],
    where: ['setup'],
    action: {event: {type: 'setup-field-left', towards: 'next'}},
  },
  {
    keys: ['shift+tab', 'up'],
    where: ['setup'],
    action: {event: {type: 'setup-field-left', towards: 'previous'}},
  },
  {
    keys: ['esc'],
    where: ['setup'],
    action: {event: {type: 'setup-field-left', towards: 'previous'}},
    when: (state) => state.setup.field !== 'rest-api-key',
    label: 'Esc',
    help: {ko: '뒤로', en: 'back'},
    hinted: true,
  },
  {
    keys: ['ctrl+o'],
    where: ['login'],
    action: {event: {type: 'browser-requested'}},
    label: 'Ctrl+O',
    help: {ko: '브라우저 열기', en: 'open browser'},
    hinted: true,
    when: isAwaiting,
  },
  {
    keys: ['ctrl+y'],
    where: ['login'],
    action: {
      event: ({login}) =>
        login.kind === 'awaiting-code' ? {type: 'copy-requested', text: login.url} : null,
    },
    label: 'Ctrl+Y',
    help: {ko: '주소 복사', en: 'copy address'},
    hinted: true,
    when: isAwaiting,
  },
  {
    keys: ['ctrl+n'],
    where: ['login'],
    action: {event: {type: 'login-requested', openBrowser: true, chooseAccount: true}},
    label: 'Ctrl+N',
    help: {ko: '다른 계정', en: 'other account'},
    hinted: true,
    when: (state) => state.demo === null && isAwaiting(state),
  },
  {
    keys: ['esc'],
    where: ['login'],
    when: (state) => state.session === null && state.demo === null,
    action: {event: {type: 'login-left'}},
    label: 'Esc',
    help: {ko: '설정 고치기', en: 'change settings'},
    hinted: true,
  },
  {
    keys: ['esc'],
    where: ['login'],
    when: (state) => state.session !== null,
    action: {event: {type: 'login-left'}},
    label: 'Esc',
    help: {ko: '닫기', en: 'close'},
    hinted: true,
  },
  {
    keys: ['ctrl+g'],
    where: ['setup', 'login'],
    action: {event: {type: 'language-toggled'}},
    label: 'Ctrl+G',
    help: {ko: 'English', en: '한국어'},
    hinted: true,
  },
];
