import type {Event} from '../../app/events/event.ts';
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

/** Before the keys that move the caret: at the edge of the text they recall. */
export const recallKeys: readonly Binding[] = [
  {
    keys: ['up'],
    where: ['compose'],
    when: canRecallOlder,
    action: {event: {type: 'recall-requested', towards: 'older'}},
    help: {ko: '첫 줄에서: 앞서 보낸 메모 불러오기', en: 'on the first row: recall what was sent'},
  },
  {
    keys: ['down'],
    where: ['compose'],
    when: canRecallNewer,
    action: {event: {type: 'recall-requested', towards: 'newer'}},
    help: {ko: '끝 줄에서: 쓰던 글 쪽으로', en: 'on the last row: towards the unsent text'},
  },
];

function selecting(keys: readonly string[], by: number): Binding {
  return {keys, where: ['drafts'], action: {event: {type: 'draft-selection-moved', by}}};
}

const all = Number.MAX_SAFE_INTEGER;

function listed(state: State): number {
  return state.overlay?.kind === 'drafts' ? state.overlay.drafts.length : 0;
}

function inList(key: string, event: Event, help: {ko: string; en: string}): Binding {
  const when = (state: State): boolean => listed(state) > 0;
  return {keys: [key], where: ['drafts'], when, action: {event}, help, hinted: true};
}

/** Keys of the kept drafts. */
export const draftKeys: readonly Binding[] = [
  {
    keys: ['ctrl+s'],
    where: ['compose'],
    action: {event: {type: 'draft-put-aside'}},
    help: {
      ko: '따로 두기, 빈 상자에서: 따로 둔 글',
      en: 'put aside; on an empty box: the drafts',
    },
  },
  inList('enter', {type: 'draft-chosen'}, {ko: '열기', en: 'open'}),
  inList('d', {type: 'draft-deletion-requested'}, {ko: '지우기', en: 'delete'}),
  {
    keys: ['u'],
    where: ['drafts'],
    when: (state) => state.overlay?.kind === 'drafts' && state.overlay.deleted.length > 0,
    action: {event: {type: 'draft-return-requested'}},
    help: {ko: '되살리기', en: 'bring back'},
    hinted: true,
  },
  {
    ...selecting(['up', 'k'], -1),
    help: {ko: '위 (k, 아래 j)', en: 'up (k; down j)'},
  },
  selecting(['down', 'j'], 1),
  selecting(['pageup'], -5),
  selecting(['pagedown'], 5),
  selecting(['home', 'g'], -all),
  selecting(['end', 'G'], all),
];
