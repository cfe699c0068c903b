import assert from 'node:assert/strict';
import {test} from 'node:test';
import {emptySearch} from '../../../src/app/state/search-state.ts';
import type {RecordedMemo} from '../../../src/domain/memo/memo.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {type Row, rowWidth} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {hitPreview, hitRows} from '../../../src/ui/search/hit-rows.ts';
import {startOfTest, stateWith} from '../../support/app-state.ts';
import {textMemo} from '../../support/contents.ts';

const query = parseQuery('회의', startOfTest);
const long = `회의에서 정한 것. ${'화면을 다듬고 예약을 넣는다. '.repeat(20)}끝.`;

function memoWith(text: string): RecordedMemo {
  return {
    id: 'm',
    ...textMemo(text, {url: '', buttonTitle: null}),
    status: 'sent',
    parts: [{text, status: 'sent'}],
    createdAt: startOfTest,
    sentAt: startOfTest,
    nextAttemptAt: null,
    attempts: 1,
    failure: null,
    tags: [],
    pinnedAt: null,
    sourceId: null,
    sequence: 1,
  };
}

const text = (row: Row | undefined): string => (row ?? []).map((span) => span.text).join('');

for (const isAscii of [false, true]) {
  const ellipsis = isAscii ? '...' : '…';
  const sign = ellipsis.replaceAll('.', '\\.');

  test(`a hit that is cut ends with ${ellipsis}, in the list and in the preview`, () => {
    for (const columns of [40, 80, 200]) {
      const view = viewOf(
        stateWith({terminal: {columns, rows: 24, isAscii, distinguishesEnterKeys: false}}),
      );
      const search = (memo: RecordedMemo) => ({...emptySearch, query, hits: [memo], count: 1});
      const [row] = hitRows(search(memoWith(long)), view, 5);
      assert.match(text(row), new RegExp(`회의에서 .*[^.…]${sign}$`));
      assert.ok(rowWidth(row ?? []) < columns);
      const preview = hitPreview(memoWith(long), query, {...view, room: 2});
      assert.match(text(preview[1]), new RegExp(`${sign}$`));
      assert.doesNotMatch(text(preview[0]), new RegExp(`${sign}$`));
      for (const each of preview) assert.ok(rowWidth(each) < columns);
      assert.match(text(hitRows(search(memoWith('회의 끝')), view, 5)[0]), / {2}회의 끝$/);
      assert.equal(
        text(hitPreview(memoWith('회의 끝'), query, {...view, room: 2})[0]),
        '  회의 끝',
      );
    }
  });
}
