import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {exportedMemo, readMemoLine} from '../../../src/domain/memo/exported-memo.ts';
import type {Memo, MemoStatus} from '../../../src/domain/memo/memo.ts';
import {samples} from '../../messages/failure-samples.ts';
import {checkProperty} from '../../support/check-property.ts';
import {memoWith} from '../../support/database.ts';
import {hostileText} from '../../support/text-arbitraries.ts';

const held = [
  'network',
  'kakao',
  'not-kakao',
  'outcome-unknown',
  'imported',
  'logged-out',
] as const;
const failures = [
  ...held,
  'consent-missing',
  'setup-missing',
  'sending-paused',
  'storage',
] as const;

/** In the form in which the database returns them, because JSON has no infinity. */
const stored = failures.flatMap((kind) => JSON.parse(JSON.stringify(samples[kind])));
const time = fc.integer({min: 0, max: 4_000_000_000_000});
const settled = fc.constantFrom<MemoStatus>('sent', 'failed', 'unknown');

const anyMemo: fc.Arbitrary<Memo> = fc
  .record({
    text: hostileText,
    status: settled,
    createdAt: time,
    sentAt: fc.option(time),
    failure: fc.option(fc.constantFrom(...stored)),
    tags: fc.constantFrom([], ['장보기'], ['a', 'ㅋ_b']),
    pinnedAt: fc.option(time),
    sourceId: fc.constantFrom(null, '0198-ab'),
    buttonTitle: fc.option(hostileText),
  })
  .map(({buttonTitle, ...fields}) =>
    memoWith({
      id: '0198c0de-1',
      ...fields,
      link: {url: 'https://example.com/?q=가', buttonTitle},
      parts: [{text: fields.text, status: fields.status}],
    }),
  );

test('an exported memo is read back unchanged, with any text', (context) => {
  checkProperty(
    context,
    fc.property(anyMemo, (memo) => {
      const line = JSON.stringify(exportedMemo(memo));
      assert.ok(!line.includes('\n'));
      const read = readMemoLine(line);
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(read.memo, memo);
      assert.equal(JSON.stringify(exportedMemo(read.memo)), line);
    }),
  );
});

const good = exportedMemo(
  memoWith({id: 'id-1', status: 'sent', parts: [{text: 'a', status: 'sent'}]}),
);

const wrong: readonly (readonly [string, unknown, string])[] = [
  ['id', '../x', 'field id'],
  ['id', 7, 'field id'],
  ['createdAt', 'yesterday', 'field createdAt'],
  ['createdAt', 17, 'field createdAt'],
  ['sentAt', undefined, 'field sentAt'],
  ['status', 'arrived', 'field status'],
  ['text', null, 'field text'],
  ['link', 'javascript:alert(1)', 'field link'],
  ['button', 1, 'field button'],
  ['parts', [], 'field parts'],
  ['parts', [{text: 'a', status: 'failed'}], 'field parts'],
  ['parts', [{text: 1, status: 'sent'}], 'field parts'],
  ['parts', 'a', 'field parts'],
  ['parts', [null], 'field parts'],
  ['parts', ['a'], 'field parts'],
  ['attempts', -1, 'field attempts'],
  ['tags', ['#A'], 'field tags'],
  ['tags', {}, 'field tags'],
  ['pinnedAt', 'x', 'field pinnedAt'],
  ['sourceId', '', 'field sourceId'],
  ['schema', 'kakao-tui/export@2', 'schema'],
];

for (const [field, value, expected] of wrong) {
  test(`a line whose ${field} is ${JSON.stringify(value)} is refused by name`, () => {
    const read = readMemoLine(JSON.stringify({...good, [field]: value}));
    assert.ok(!read.ok);
    const {problem} = read;
    assert.equal(problem.kind === 'field' ? `field ${problem.field}` : problem.kind, expected);
  });
}

test('a queued or sending memo may have parts of any valid status, but no invalid parts', () => {
  const statuses = ['queued', 'sending', 'sent', 'failed', 'unknown'];
  for (const status of ['queued', 'sending']) {
    const parts = statuses.map((part) => ({text: 'a', status: part}));
    assert.ok(readMemoLine(JSON.stringify({...good, status, parts})).ok);
    for (const part of [{text: 'a', status: 'arrived'}, {text: 1, status: 'sent'}, null]) {
      const read = readMemoLine(JSON.stringify({...good, status, parts: [...parts, part]}));
      assert.deepEqual(read, {ok: false, problem: {kind: 'field', field: 'parts'}});
    }
  }
});

test('a line names its format version', () => {
  assert.equal(good['schema'], 'kakao-tui/export@1');
});

test('a line that is no exported memo is distinguished', () => {
  const kindOf = (line: string) => {
    const read = readMemoLine(line);
    return read.ok ? 'memo' : read.problem.kind;
  };
  assert.equal(kindOf(JSON.stringify(good)), 'memo');
  for (const line of ['{"id":', '\0\0\0', 'x']) assert.equal(kindOf(line), 'not-json');
  for (const line of ['[]', 'null', '7', '{}']) assert.equal(kindOf(line), 'schema');
});

test('an unknown failure is dropped, and its memo kept', () => {
  const strange = [
    {kind: 'network', reason: 'gremlins', detail: ''},
    {kind: 'later-invention'},
    {kind: 'logged-out'},
    {kind: '__proto__'},
    'x',
  ];
  for (const failure of strange) {
    const read = readMemoLine(JSON.stringify({...good, failure}));
    assert.equal(read.ok && read.memo.failure, null, JSON.stringify(failure));
  }
});
