import type {Event} from '../../app/event.ts';
import {selectedMemo} from '../../app/selectors.ts';
import type {State} from '../../app/state.ts';
import type {Binding} from './binding.ts';
import type {KeyContext} from './context.ts';
import {editingKeys} from './editing-keys.ts';
import {settingUpKeys} from './setting-up-keys.ts';

const lists: readonly KeyContext[] = ['history', 'memo'];

function canResend(state: State): boolean {
  const status = selectedMemo(state)?.status;
  return status === 'failed' || status === 'unknown';
}

function withMemo(make: (id: string, text: string) => Event): (state: State) => Event | null {
  return (state) => {
    const memo = selectedMemo(state);
    return memo === null ? null : make(memo.id, memo.text);
  };
}

/** Keys of the main screen, the specific before the general: the first that fits works. */
const mainKeys: readonly Binding[] = [
  {
    keys: ['enter'],
    where: ['compose'],
    action: {event: {type: 'draft-submitted'}},
    label: 'Enter',
    help: {ko: '보내기', en: 'send'},
    hinted: true,
  },
  {
    keys: ['alt+enter', 'ctrl+j', 'shift+enter'],
    where: ['compose'],
    action: {edit: {kind: 'newline'}},
    label: 'Alt+Enter',
    help: {ko: '줄바꿈', en: 'new line'},
    hinted: true,
  },
  {
    keys: ['tab'],
    where: ['compose'],
    when: (state) => state.draft.text.startsWith('/'),
    action: {event: {type: 'command-completed'}},
  },
  {
    keys: ['tab'],
    where: ['compose'],
    action: {event: {type: 'focus-toggled'}},
    label: 'Tab',
    help: {ko: '기록', en: 'history'},
    hinted: true,
  },
  {
    keys: [],
    where: ['compose'],
    action: {terminal: 'redraw'},
    label: '/',
    help: {ko: '명령', en: 'commands'},
    hinted: true,
  },
  {keys: ['pageup'], where: ['compose'], action: {scroll: 'page-up'}},
  {keys: ['pagedown'], where: ['compose'], action: {scroll: 'page-down'}},
  {
    keys: ['ctrl+p'],
    where: ['compose'],
    action: {event: {type: 'overlay-opened', overlay: {kind: 'split'}}},
    label: 'Ctrl+P',
    help: {ko: '나뉠 자리 보기', en: 'show where it will be split'},
  },
  {
    keys: ['ctrl+c'],
    where: ['compose'],
    action: {event: {type: 'draft-interrupted'}},
    label: 'Ctrl+C',
    help: {ko: '비우기, 빈 상자에서 두 번: 끝내기', en: 'clear; twice on an empty box: quit'},
  },
  {
    keys: ['ctrl+d'],
    where: ['compose'],
    action: {event: {type: 'draft-left'}},
    label: 'Ctrl+D',
    help: {ko: '빈 상자에서 끝내기', en: 'quit from an empty box'},
  },
];

const historyKeys: readonly Binding[] = [
  {
    keys: ['enter'],
    where: ['history'],
    action: {event: {type: 'memo-opened'}},
    label: 'Enter',
    help: {ko: '자세히', en: 'details'},
    hinted: true,
  },
  {
    keys: ['a'],
    where: ['memo'],
    when: (state) => selectedMemo(state)?.status === 'unknown',
    action: {event: withMemo((id) => ({type: 'memo-resolved', id}))},
    label: 'a',
    help: {ko: '왔음', en: 'it arrived'},
    hinted: true,
  },
  {
    keys: ['r'],
    where: lists,
    when: canResend,
    action: {event: withMemo((id) => ({type: 'memo-resent', id}))},
    label: 'r',
    help: {ko: '다시 보내기', en: 'send again'},
    hinted: true,
  },
  {
    keys: ['c'],
    where: lists,
    action: {event: withMemo((_id, text) => ({type: 'copy-requested', text}))},
    label: 'c',
    help: {ko: '복사', en: 'copy'},
    hinted: true,
  },
  {
    keys: ['up', 'k'],
    where: lists,
    action: {event: {type: 'selection-moved', by: -1}},
    label: 'Up',
    help: {ko: '위', en: 'up'},
  },
  {keys: ['down', 'j'], where: lists, action: {event: {type: 'selection-moved', by: 1}}},
  {keys: ['pageup'], where: ['history'], action: {event: {type: 'selection-moved', by: -5}}},
  {keys: ['pagedown'], where: ['history'], action: {event: {type: 'selection-moved', by: 5}}},
  {keys: ['home', 'g'], where: lists, action: {event: {type: 'selection-jumped', to: 'first'}}},
  {keys: ['end', 'G'], where: lists, action: {event: {type: 'selection-jumped', to: 'last'}}},
  {keys: ['tab'], where: ['history'], action: {event: {type: 'focus-toggled'}}},
  {
    keys: ['y'],
    where: ['confirm'],
    action: {
      event: (state) =>
        state.overlay?.kind === 'confirm' && state.overlay.question === 'unlink'
          ? {type: 'unlink-confirmed'}
          : {type: 'log-out-confirmed'},
    },
    label: 'y',
    help: {ko: '예', en: 'yes'},
    hinted: true,
  },
  {
    keys: ['n'],
    where: ['confirm'],
    action: {event: {type: 'escape-pressed'}},
    label: 'n',
    help: {ko: '아니요', en: 'no'},
    hinted: true,
  },
  {
    keys: ['?'],
    where: ['history'],
    action: {event: {type: 'overlay-opened', overlay: {kind: 'help'}}},
  },
];

const anywhereKeys: readonly Binding[] = [
  {
    keys: ['ctrl+r'],
    where: ['compose', 'history', 'tokens', 'memo', 'help', 'split'],
    action: {event: {type: 'refresh-requested'}},
    label: 'Ctrl+R',
    help: {ko: '토큰 갱신', en: 'refresh tokens'},
    hinted: true,
  },
  {
    keys: ['ctrl+t'],
    where: ['compose', 'history', 'memo', 'help', 'split'],
    action: {event: {type: 'status-requested'}},
    label: 'Ctrl+T',
    help: {ko: '토큰과 계정', en: 'tokens and account'},
    hinted: true,
  },
  {
    keys: ['ctrl+l'],
    where: 'anywhere',
    action: {terminal: 'redraw'},
  },
  {keys: ['ctrl+z'], where: 'anywhere', action: {terminal: 'suspend'}},
  {
    keys: ['esc'],
    where: ['history', 'help', 'tokens', 'split', 'memo', 'confirm'],
    action: {event: {type: 'escape-pressed'}},
    label: 'Esc',
    help: {ko: '뒤로', en: 'back'},
    hinted: true,
  },
  {keys: ['esc'], where: ['compose'], action: {event: {type: 'escape-pressed'}}},
  {keys: ['ctrl+c'], where: 'anywhere', action: {event: {type: 'quit-requested', ending: 'quit'}}},
];

export const keymap: readonly Binding[] = [
  ...settingUpKeys,
  ...mainKeys,
  ...historyKeys,
  ...editingKeys,
  ...anywhereKeys,
];

export function isOffered(binding: Binding, context: KeyContext, state: State): boolean {
  const isHere = binding.where === 'anywhere' || binding.where.includes(context);
  return isHere && (binding.when?.(state) ?? true);
}

export function findBinding(key: string, context: KeyContext, state: State): Binding | null {
  return (
    keymap.find((binding) => binding.keys.includes(key) && isOffered(binding, context, state)) ??
    null
  );
}
