import {selectedMemo} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import type {Binding} from '../base/binding.ts';
import type {KeyContext} from '../base/context.ts';

const lists: readonly KeyContext[] = ['history', 'memo'];

function canResend(state: State): boolean {
  const status = selectedMemo(state)?.status;
  return status === 'failed' || status === 'unknown' || status === 'sent';
}

/** Keys by which one moves through the history. */
const walkingKeys: readonly Binding[] = [
  {
    keys: ['up', 'k'],
    where: lists,
    action: {walk: 1},
    help: {ko: '위 (k, 아래 j)', en: 'up (k; down j)'},
  },
  {keys: ['down', 'j'], where: lists, action: {walk: -1}},
  {
    keys: ['pageup'],
    where: ['history'],
    action: {scroll: {pages: 1}},
    label: 'PgUp',
    help: {ko: '한 화면 위 (PgDn 아래)', en: 'a page up (PgDn down)'},
  },
  {keys: ['pagedown'], where: ['history'], action: {scroll: {pages: -1}}},
  {
    keys: ['home', 'g'],
    where: lists,
    action: {event: {type: 'history-jumped', to: 'first'}},
    help: {ko: '처음 (g, 끝은 End나 G)', en: 'the first (g; the last End or G)'},
  },
  {keys: ['end', 'G'], where: lists, action: {event: {type: 'history-jumped', to: 'last'}}},
  {
    keys: ['['],
    where: lists,
    action: {event: {type: 'pin-sought', towards: 'older'}},
    label: '[ ]',
    help: {ko: '고정한 메모 오가기', en: 'from pin to pin'},
  },
  {keys: [']'], where: lists, action: {event: {type: 'pin-sought', towards: 'newer'}}},
  {keys: ['tab'], where: ['history'], action: {event: {type: 'focus-toggled'}}},
];

/** What is done with the selected memo, or those that are marked. */
const memoKeys: readonly Binding[] = [
  {
    keys: ['enter'],
    where: ['history'],
    action: {event: {type: 'memo-opened'}},
    help: {ko: '자세히', en: 'details'},
    hinted: true,
  },
  {
    keys: ['a'],
    where: ['memo'],
    when: (state) => selectedMemo(state)?.status === 'unknown',
    action: {
      event: (state) => {
        const memo = selectedMemo(state);
        return memo === null ? null : {type: 'memo-resolved', id: memo.id};
      },
    },
    help: {ko: '왔음', en: 'it arrived'},
    hinted: true,
  },
  {
    keys: ['e'],
    where: lists,
    action: {event: {type: 'memo-taken'}},
    help: {ko: '고치기', en: 'edit'},
    hinted: true,
  },
  {
    keys: ['r'],
    where: lists,
    when: canResend,
    action: {
      event: (state) => {
        const memo = selectedMemo(state);
        return memo === null ? null : {type: 'memo-resent', id: memo.id};
      },
    },
    help: {ko: '다시 보내기', en: 'send again'},
    hinted: true,
  },
  {
    keys: ['c'],
    where: lists,
    action: {event: {type: 'memo-copied'}},
    help: {ko: '복사', en: 'copy'},
    hinted: true,
  },
  {
    keys: ['d'],
    where: lists,
    action: {event: {type: 'memo-delete-requested'}},
    help: {ko: '지우기', en: 'delete'},
    hinted: true,
  },
  {
    keys: ['?'],
    where: ['history'],
    action: {event: {type: 'overlay-opened', overlay: {kind: 'help'}}},
    help: {ko: '도움말', en: 'help'},
    hinted: true,
  },
  {
    keys: ['space', 'v'],
    where: ['history'],
    action: {event: {type: 'memo-marked'}},
    help: {ko: '표시', en: 'mark'},
    hinted: true,
  },
  {
    keys: ['o'],
    where: lists,
    action: {event: {type: 'memo-link-opened'}},
    help: {ko: '링크 열기', en: 'open link'},
    hinted: true,
  },
  {
    keys: ['t'],
    where: lists,
    action: {event: {type: 'tags-requested'}},
    help: {ko: '태그', en: 'tags'},
    hinted: true,
  },
  {
    keys: ['s'],
    where: lists,
    action: {event: {type: 'memo-pinned'}},
    help: {ko: '고정', en: 'pin'},
    hinted: true,
  },
];

/** Keys of the history and of one memo. */
export const historyKeys: readonly Binding[] = [...memoKeys, ...walkingKeys];
