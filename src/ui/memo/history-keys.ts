import {selectedMemo} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import {isToFriends} from '../../domain/memo/memo.ts';
import type {Binding} from '../base/binding.ts';
import {consentKey, findKey, helpKey, pageKeys} from '../base/shared-keys.ts';

/** Whether the history is on screen: the page of one memo shares most of its keys. */
function isInList({overlay}: State): boolean {
  return overlay === null;
}

function canConfirm(state: State): boolean {
  return state.overlay?.kind === 'memo' && selectedMemo(state)?.status === 'unknown';
}

function canResend(state: State): boolean {
  if (isInList(state) && state.history.marked.length > 0) return true;
  const memo = selectedMemo(state);
  if (memo === null || isToFriends(memo)) return false;
  const {status} = memo;
  return status === 'failed' || status === 'unknown' || status === 'sent';
}

/** Whether the selected memo is a picture, which opens before its link. */
function hasPicture(state: State): boolean {
  const content = selectedMemo(state)?.content;
  return content !== undefined && (content.kind === 'picture' || picturesOf(content).length > 0);
}

/** Keys that move through the history. */
const walkingKeys: readonly Binding[] = [
  {
    keys: ['up', 'k'],
    action: {walk: 1},
    help: {ko: '위 (k, 아래 j)', en: 'up (k; down j)'},
  },
  {keys: ['down', 'j'], action: {walk: -1}},
  {
    keys: ['pageup'],
    action: {scroll: {pages: 1}},
    label: 'PgUp',
    help: {ko: '한 화면 위 (PgDn 아래)', en: 'page up (PgDn down)'},
  },
  {keys: ['pagedown'], action: {scroll: {pages: -1}}},
  {
    keys: ['home', 'g'],
    action: {event: {type: 'history-jumped', to: 'first'}},
    help: {ko: '처음 (g, 끝은 End나 G)', en: 'first (g; last End or G)'},
  },
  {keys: ['end', 'G'], action: {event: {type: 'history-jumped', to: 'last'}}},
  {
    keys: ['['],
    action: {event: {type: 'pin-sought', towards: 'older'}},
    label: '[ ]',
    help: {ko: '고정한 메모로 이동', en: 'previous, next pin'},
  },
  {keys: [']'], action: {event: {type: 'pin-sought', towards: 'newer'}}},
  {keys: ['tab'], when: isInList, action: {event: {type: 'focus-toggled'}}},
];

/** Marks a memo whose arrival is unknown as arrived. */
export function arrivedKey(when: NonNullable<Binding['when']>): Binding {
  return {
    keys: ['a'],
    when,
    action: {
      event: (state) => {
        const memo = selectedMemo(state);
        return memo === null ? null : {type: 'memo-resolved', id: memo.id};
      },
    },
    help: {ko: '도착함', en: 'arrived'},
    hinted: true,
  };
}

/** Actions on the selected memo, or on the marked ones. */
const memoKeys: readonly Binding[] = [
  {
    keys: ['enter'],
    when: isInList,
    action: {event: {type: 'memo-opened'}},
    help: {ko: '자세히', en: 'details'},
    hinted: true,
  },
  arrivedKey(canConfirm),
  {
    keys: ['e'],
    action: {event: {type: 'memo-taken'}},
    help: {ko: '수정', en: 'edit'},
    hinted: true,
  },
  {
    keys: ['r'],
    when: canResend,
    action: {event: {type: 'memo-resent'}},
    help: {ko: '다시 보내기', en: 'send again'},
    hinted: true,
  },
  // Says why a memo to friends is not sent again.
  {keys: ['r'], action: {event: {type: 'memo-resent'}}},
  {
    keys: ['o'],
    when: hasPicture,
    action: {event: {type: 'memo-shown-opened'}},
    help: {ko: '사진 열기 (O 링크)', en: 'open picture (O link)'},
    hinted: true,
  },
  {
    keys: ['c'],
    action: {event: {type: 'memo-copied'}},
    help: {ko: '복사', en: 'copy'},
    hinted: true,
  },
  {
    keys: ['d'],
    action: {event: {type: 'memo-delete-requested'}},
    help: {ko: '삭제', en: 'delete'},
    hinted: true,
  },
  helpKey,
  {
    keys: ['space', 'v'],
    when: isInList,
    action: {event: {type: 'memo-marked'}},
    help: {ko: '선택', en: 'mark'},
    hinted: true,
  },
  {
    keys: ['o', 'O'],
    action: {event: {type: 'memo-link-opened'}},
    help: {ko: '링크 열기', en: 'open link'},
    hinted: true,
  },
  {
    keys: ['t'],
    action: {event: {type: 'tags-requested'}},
    help: {ko: '태그', en: 'tags'},
    hinted: true,
  },
  {
    keys: ['s'],
    action: {event: {type: 'memo-pinned'}},
    help: {ko: '고정', en: 'pin'},
    hinted: true,
  },
];

/** Keys that search and move between the matches of the last search. */
const findingKeys: readonly Binding[] = [
  findKey,
  {
    ...findKey,
    keys: ['/'],
    when: isInList,
    help: {ko: '찾기', en: 'find'},
    hinted: true,
  },
  {
    keys: ['n'],
    when: isInList,
    action: {event: {type: 'match-sought', towards: 'older'}},
    help: {ko: '다음 결과 (p 이전)', en: 'next match (p previous)'},
  },
  {keys: ['p'], when: isInList, action: {event: {type: 'match-sought', towards: 'newer'}}},
];

/** Keys of the history and of the page of one memo. */
export const historyKeys: readonly Binding[] = [
  consentKey,
  ...memoKeys,
  ...walkingKeys,
  ...findingKeys,
  ...pageKeys,
];
