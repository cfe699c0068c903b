import type {Event} from '../../app/event.ts';
import {selectedMemo} from '../../app/selectors.ts';
import type {State} from '../../app/state.ts';
import type {Binding} from './binding.ts';
import type {KeyContext} from './context.ts';

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

/** Keys of the history, of one memo and of a question. */
export const historyKeys: readonly Binding[] = [
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
    action: {walk: 1},
    label: 'Up',
    help: {ko: '위', en: 'up'},
  },
  {keys: ['down', 'j'], where: lists, action: {walk: -1}},
  {keys: ['pageup'], where: ['history'], action: {scroll: {pages: 1}}},
  {keys: ['pagedown'], where: ['history'], action: {scroll: {pages: -1}}},
  {keys: ['home', 'g'], where: lists, action: {event: {type: 'history-jumped', to: 'first'}}},
  {keys: ['end', 'G'], where: lists, action: {event: {type: 'history-jumped', to: 'last'}}},
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
