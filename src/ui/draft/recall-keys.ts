import {composeColumns} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {isOnFirstRow, isOnLastRow} from '../../domain/draft/draft.ts';
import type {Binding} from '../base/binding.ts';

function canRecallOlder(state: State): boolean {
  return isOnFirstRow(state.draft, composeColumns(state));
}

function canRecallNewer(state: State): boolean {
  return state.recall !== null && isOnLastRow(state.draft, composeColumns(state));
}

/** These precede the keys that move the caret: on the first and last row, they recall instead. */
export const recallKeys: readonly Binding[] = [
  {
    keys: ['up'],
    when: canRecallOlder,
    action: {event: {type: 'recall-requested', towards: 'older'}},
    help: {ko: '첫 줄에서: 보낸 메모 불러오기', en: 'on the first row: recall sent memos'},
  },
  {
    keys: ['down'],
    when: canRecallNewer,
    action: {event: {type: 'recall-requested', towards: 'newer'}},
    help: {ko: '마지막 줄에서: 쓰던 글로', en: 'on the last row: back to the unsent text'},
  },
];
