import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {glyphsFor} from '../../../src/ui/base/glyphs.ts';
import {rowWidth} from '../../../src/ui/base/row.ts';
import type {View} from '../../../src/ui/base/view.ts';
import {memoRows} from '../../../src/ui/memo/memo-rows.ts';
import {textMemo} from '../../support/contents.ts';
import {hostileMemos, now} from '../sample-states.ts';

const viewOf = (columns: number, language: View['language'] = 'ko'): View => ({
  columns,
  rows: 24,
  language,
  layout: 'log',
  glyphs: glyphsFor(false),
  hasLinks: false,
  sharedCause: null,
});
const memo: Memo = {
  id: 'm',
  ...textMemo('글', {url: 'https://developers.kakao.com', buttonTitle: null}),
  status: 'sent',
  parts: [{text: '글', status: 'sent'}],
  createdAt: now,
  sentAt: now,
  nextAttemptAt: null,
  attempts: 1,
  failure: null,
  tags: [],
  pinnedAt: null,
  sourceId: null,
};
const texts = (given: Partial<Memo>, view = viewOf(80)) =>
  memoRows({...memo, ...given}, view).map((row) => row.map(({text}) => text).join(''));

test('a memo whose text was erased says so, and shows no link', () => {
  const erased = {...textMemo('', {url: '', buttonTitle: null}), forgetsText: true} as const;
  assert.deepEqual(texts(erased), [' 12:00 ✓  (내용을 저장하지 않은 메모)']);
  const english = texts(erased, viewOf(80, 'en'));
  assert.deepEqual(english, [' 12:00 ✓  (memo sent without saving its text)']);
});

test('the mark of the state is in the gutter, and nothing is to the right of the text', () => {
  assert.deepEqual(texts({}), [' 12:00 ✓  글']);
  assert.deepEqual(texts({text: '하나\n둘'}), [' 12:00 ✓  하나', '          둘']);
  assert.deepEqual(texts({status: 'sending'}), [' 12:00    글', '          보내는 중']);
  assert.deepEqual(texts({status: 'sending'}, viewOf(80, 'en')), [
    ' 12:00    글',
    '          sending',
  ]);
});

test('the state of an unsent memo is shown in words, with the next step', () => {
  const failure = {kind: 'network', reason: 'refused', detail: ''} as const;
  const [, queued = ''] = texts(
    {status: 'queued', nextAttemptAt: now + 5000, failure},
    viewOf(120),
  );
  assert.match(queued, /^ {10}대기 중: .*12:00:05(?: UTC\S*)?에 다시 시도합니다\./);
  const unknown = texts(
    {status: 'unknown', failure: {kind: 'outcome-unknown', cause: null}},
    viewOf(200),
  );
  assert.match(unknown.join(''), /^ 12:00 \? .*도착 확인 필요.*Enter: 도착함 \/ 다시 보내기/s);
  const refused = {kind: 'kakao', http: 403, code: -402, message: ''} as const;
  assert.match(
    texts({status: 'failed', failure: refused}).join(''),
    /^ 12:00 ✗ .*보내지 못함.*-402.*동의/s,
  );
});

test('parts are shown if there are several', () => {
  const part = {text: '', status: 'sent'} as const;
  assert.equal(texts({parts: [part, part, part]}).at(-1), '          3개 모두 보냄');
  const partly = texts({status: 'failed', parts: [part, {...part, status: 'failed'}]});
  assert.match(partly.join(''), /\(1\/2\)/);
});

test('a memo’s own link is shown below', () => {
  const link = {url: 'https://example.com/post/42', buttonTitle: '열기'};
  assert.equal(texts(textMemo('글', link)).at(-1), '          [열기] https://example.com/post/42');
});

test('a long memo is folded, with its length', () => {
  const rows = texts({text: Array.from({length: 40}, (_, index) => `줄 ${index}`).join('\n')});
  assert.equal(rows.length, 6);
  assert.match(rows.at(-1) ?? '', /35줄 더/);
});

test('no text is wider than its row', () => {
  for (const columns of [24, 40, 80, 200]) {
    for (const hostile of hostileMemos()) {
      for (const row of memoRows(hostile, viewOf(columns))) {
        assert.ok(rowWidth(row) <= columns, `${columns}: ${rowWidth(row)}`);
        assert.equal(rowWidth(row.slice(0, -1)), 10);
      }
    }
  }
});
