import type {Event} from '../../app/events/event.ts';
import {canRetry} from '../../app/memo/outbox.ts';
import type {OutboxPage} from '../../app/state/overlay.ts';
import {selectedIndex} from '../../app/state/selection.ts';
import {selectedMemo} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {isToFriends, type Memo} from '../../domain/memo/memo.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {padEndToCells, truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {memoStatusWords, memoText, toFriendsWords} from '../../messages/subjects/memo-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import type {Binding} from '../base/binding.ts';
import {listRow, listRows} from '../base/list-row.ts';
import type {Page} from '../base/page.ts';
import {emptyRow, type Row, row, rowText} from '../base/row.ts';
import {consentKey, pageKeys, selectionKeys} from '../base/shared-keys.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {hasCause} from './bubble.ts';
import {arrivedKey} from './history-keys.ts';
import {stateWords, statusMark} from './memo-rows.ts';

/** Below this many columns the status is a mark, and the cause is below the list only. */
const wideColumns = 70;

const statusCells = 17;

/** The share of a wide row that the cause of a failure may take. */
const causeShare = 0.3;

const title: Phrase = {ko: '보내지 않은 메모', en: 'Unsent memos'};

const noMemos: Phrase = {
  ko: '보내지 않은 메모가 없습니다. 대기하거나 실패한 메모가 여기에 나옵니다.',
  en: 'No unsent memos. Those that wait or fail are listed here.',
};

/** Lists the memos that wait, failed or may not have arrived, the newest first. */
export const outboxPage: Page<'outbox'> = {
  title,
  right: (_, __, page) => position(page),
  rows: (state, view, {overlay, room}) => {
    if (overlay.memos.length === 0) {
      return [emptyRow, ...wrappedRows(noMemos[view.language], view)];
    }
    const most = Math.max(Math.floor(room / 2), room - overlay.memos.length);
    const below = causeRows(selectedMemo(state), view, most);
    const list = {
      entries: overlay.memos,
      selectedId: overlay.selectedId,
      room: room - below.length,
    };
    const rows = listRows(list, view, (memo, isSelected) => memoRow(memo, view, isSelected));
    return [...rows, ...below];
  },
  keys: [
    consentKey,
    onMemo('enter', {type: 'memo-opened'}, {ko: '열기', en: 'open'}),
    onMemo(
      'r',
      {type: 'memo-resent'},
      {ko: '재시도', en: 'retry'},
      (memo) => (memo.status === 'failed' || memo.status === 'unknown') && !isToFriends(memo),
    ),
    // Says why a memo to friends is not sent again.
    {keys: ['r'], action: {event: {type: 'memo-resent'}}},
    {
      // Shift makes no other letter on most Korean keys, so another key does the same.
      keys: ['f', 'R'],
      when: ({overlay}) => overlay?.kind === 'outbox' && overlay.memos.some(canRetry),
      action: {event: {type: 'outbox-retried'}},
      help: {ko: '실패 모두 재시도', en: 'retry all failed'},
      hinted: true,
    },
    arrivedKey((state) => selectedMemo(state)?.status === 'unknown'),
    onMemo('d', {type: 'memo-delete-requested'}, {ko: '삭제', en: 'discard'}),
    ...selectionKeys((by) => ({type: 'outbox-selection-moved', by})),
    ...pageKeys,
  ],
  heading: title,
};

function onMemo(
  key: string,
  event: Event,
  help: Phrase,
  isFor: (memo: Memo) => boolean = () => true,
): Binding {
  const when = (state: State): boolean => {
    const memo = selectedMemo(state);
    return memo !== null && isFor(memo);
  };
  return {keys: [key], when, action: {event}, help, hinted: true};
}

/** The number of the selected memo and the total, as in `3/12`. */
function position({memos, selectedId}: OutboxPage): Row {
  if (memos.length === 0) return [];
  return [{text: `${selectedIndex(memos, selectedId) + 1}/${memos.length}`, tone: 'dim'}];
}

/** The time, the status, a few words of the cause, and the text. */
function memoRow(memo: Memo, view: View, isSelected: boolean): Row {
  const {columns, language, glyphs} = view;
  const time = dateTime(here(memo.createdAt), language).slice(5);
  const text = sanitizeLine(`${toFriendsWords(memo, language)}${memoText(memo, language)}`);
  if (columns < wideColumns) {
    return listRow({about: `${time} ${statusMark(memo, view)}  `, text, isSelected}, view);
  }
  const status = padEndToCells(memoStatusWords(memo.status, language), statusCells);
  const cells = Math.floor(columns * causeShare);
  const cause = memo.failure === null ? '' : describeFailure(memo.failure, language).title;
  const brief = padEndToCells(truncateToCells(sanitizeLine(cause), cells, glyphs.ellipsis), cells);
  return listRow({about: `${time}  ${status}${brief}  `, text, isSelected}, view);
}

/** What happened to the selected memo and what to do next, below the list: at most so many rows. */
function causeRows(memo: Memo | null, view: View, most: number): readonly Row[] {
  const words = memo === null || !hasCause(memo) ? null : stateWords(memo, view);
  if (words === null) return [];
  const rows = wrappedRows(words, view);
  const whole = rows.slice(0, Math.min(most - 2, rows.length - 1));
  const rest = rows.slice(whole.length).map((one) => rowText(one).trim());
  const last = truncateToCells(rest.join(' '), view.columns - 4, view.glyphs.ellipsis);
  return [emptyRow, ...whole, row(`  ${last}`)].slice(0, most);
}
