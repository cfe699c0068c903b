import {isTypingCommand} from '../../app/shell/complete-command.ts';
import type {Binding} from '../base/binding.ts';
import {editingKeys, rowKeys, yankKey} from '../base/editing-keys.ts';
import {consentKey, findKey, quietConsentKey, refreshKey, statusKey} from '../base/shared-keys.ts';
import {recallKeys} from './recall-keys.ts';
import {submitKeyRows} from './submit-keys.ts';

/** The specific before the general: the first that fits works. */
export const composeKeys: readonly Binding[] = [
  consentKey,
  quietConsentKey,
  {
    keys: ['enter'],
    when: isTypingCommand,
    action: {event: {type: 'draft-submitted'}},
    help: {ko: '명령 실행', en: 'run the command'},
    hinted: true,
  },
  {
    keys: ['tab'],
    when: isTypingCommand,
    action: {event: {type: 'command-completed', step: 1}},
    help: {ko: '명령 완성', en: 'complete the command'},
    hinted: true,
  },
  {
    keys: ['shift+tab'],
    when: isTypingCommand,
    action: {event: {type: 'command-completed', step: -1}},
  },
  ...submitKeyRows,
  {
    keys: ['tab'],
    action: {event: {type: 'focus-toggled'}},
    help: {ko: '기록', en: 'history'},
    hinted: true,
  },
  {
    keys: [],
    when: (state) => !isTypingCommand(state),
    action: {terminal: 'redraw'},
    label: '/',
    help: {ko: '명령', en: 'commands'},
    hinted: true,
  },
  {
    keys: ['ctrl+o'],
    action: {event: {type: 'link-toggled'}},
    help: {ko: '글 안의 주소를 링크로, 빼기', en: 'link to the address in the text, unlink'},
  },
  {
    keys: ['ctrl+g'],
    action: {event: {type: 'editor-requested'}},
    help: {ko: '외부 편집기에서 쓰기', en: 'write in your editor'},
  },
  {
    keys: ['ctrl+p'],
    action: {event: {type: 'overlay-opened', overlay: {kind: 'split'}}},
    help: {ko: '나뉠 자리 보기', en: 'show where it will be split'},
  },
  {
    keys: ['ctrl+c'],
    action: {event: {type: 'draft-interrupted'}},
    help: {
      ko: '비우기 (/drafts에 남음), 빈 상자에서 두 번: 끝내기',
      en: 'clear into /drafts; twice on an empty box: quit',
    },
  },
  {
    keys: ['ctrl+d'],
    action: {event: {type: 'draft-left'}},
    help: {ko: '빈 상자에서 끝내기', en: 'quit from an empty box'},
  },
  {
    keys: ['ctrl+s'],
    action: {event: {type: 'draft-stashed'}},
    help: {
      ko: '따로 두기, 빈 상자에서: 따로 둔 글',
      en: 'put aside; on an empty box: the drafts',
    },
  },
  ...recallKeys,
  {
    keys: ['pageup'],
    action: {scroll: {pages: 1}},
    label: 'PgUp',
    help: {ko: '기록 올려 보기 (PgDn 내려 보기)', en: 'scroll the history up (PgDn down)'},
  },
  {keys: ['pagedown'], action: {scroll: {pages: -1}}},
  ...editingKeys,
  yankKey,
  ...rowKeys,
  {...findKey, help: {ko: '찾기', en: 'find'}, hinted: true},
  refreshKey,
  statusKey,
  {keys: ['esc'], action: {event: {type: 'escape-pressed'}}},
];
