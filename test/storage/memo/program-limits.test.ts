import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SendOnceKeys} from '../../../src/app/ports/send-once-ports.ts';
import {type Failure, FailureError} from '../../../src/domain/failure/failure.ts';
import type {Memo, MemoStatus} from '../../../src/domain/memo/memo.ts';
import type {Database} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createSentMessages} from '../../../src/storage/memo/sent-messages.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

const hour = 3_600_000;
/** 20 November 2026, 00:00 in Korea. */
const midnight = Date.UTC(2026, 10, 19, 15);
const noon = midnight + 12 * hour;

function partsOf(statuses: readonly MemoStatus[]): Memo['parts'] {
  return statuses.map((status) => ({text: 'a', status}));
}

/** Adds a memo of a program; returns why a limit prevents it, null if none does. */
function giveTo(database: Database) {
  const memos = createMemoStore(database);
  return (memo: Parameters<typeof memoWith>[0], guards: SendOnceKeys): Failure | null => {
    try {
      assert.equal(memos.add(memoWith(memo), null, guards), null);
      return null;
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      return error.failure;
    }
  };
}

const twoAnHour = {limits: [{max: 2, within: hour}]} as const;
const byAgent: SendOnceKeys = {source: {name: 'mcp', ...twoAnHour}};
const reached = {kind: 'limit-reached', of: 'program', max: 2, within: hour} as const;

test('the memos of a program count over all connections, until the oldest is old enough', async () => {
  await withDatabase((open) => {
    const [give, elsewhere] = [giveTo(open()), giveTo(open())];
    assert.equal(give({id: 'a', createdAt: noon}, byAgent), null);
    assert.equal(elsewhere({id: 'b', createdAt: noon + 1000}, byAgent), null);
    const third = {id: 'c', createdAt: noon + hour - 1};
    assert.deepEqual(give(third, byAgent), {...reached, until: noon + hour});
    assert.equal(give({id: 'd', createdAt: noon + hour}, byAgent), null);
    const fourth = {id: 'e', createdAt: noon + hour + 999};
    assert.deepEqual(elsewhere(fourth, byAgent), {...reached, until: noon + hour + 1000});
  });
});

test('another program and a person are not counted, and not held back', async () => {
  await withDatabase((open) => {
    const give = giveTo(open());
    for (const id of ['a', 'b']) assert.equal(give({id, createdAt: noon}, byAgent), null);
    const byServer: SendOnceKeys = {source: {name: 'serve', ...twoAnHour}};
    assert.equal(give({id: 'c', createdAt: noon}, byServer), null);
    assert.equal(give({id: 'd', createdAt: noon}, {}), null);
    assert.notEqual(give({id: 'e', createdAt: noon}, byAgent), null);
  });
});

test('a memo over a limit is not stored, nor is its key', async () => {
  await withDatabase((open) => {
    const database = open();
    const give = giveTo(database);
    const none: SendOnceKeys = {source: {name: 'mcp', limits: [{max: 0, within: hour}]}};
    const refused = give({id: 'a', createdAt: noon}, {...none, idempotencyKey: 'k'});
    assert.deepEqual(refused, {...reached, max: 0, until: noon + hour});
    for (const table of ['memo', 'send_key', 'program_memo']) {
      assert.deepEqual(database.all(`SELECT * FROM ${table}`), [], table);
    }
    assert.equal(give({id: 'b', createdAt: noon}, {...byAgent, idempotencyKey: 'k'}), null);
  });
});

test('a key that was used is answered with its memo, whatever the limit', async () => {
  await withDatabase((open) => {
    const memos = createMemoStore(open());
    const guards = {
      source: {name: 'mcp', limits: [{max: 1, within: hour}]},
      idempotencyKey: 'k',
    } as const;
    assert.equal(memos.add(memoWith({id: 'a', createdAt: noon}), null, guards), null);
    const again = memos.add(memoWith({id: 'b', createdAt: noon}), null, guards);
    assert.deepEqual(again, {reason: 'same-key', memoId: 'a'});
  });
});

test('a clock that was set back gives no more memos; one that is far ahead blocks none', async () => {
  await withDatabase((open) => {
    const give = giveTo(open());
    for (const id of ['a', 'b']) assert.equal(give({id, createdAt: noon}, byAgent), null);
    assert.notEqual(give({id: 'c', createdAt: noon - hour + 1}, byAgent), null);
    assert.equal(give({id: 'd', createdAt: noon - 3 * hour}, byAgent), null);
  });
});

test('what is older than a day is erased', async () => {
  await withDatabase((open) => {
    const database = open();
    const give = giveTo(database);
    give({id: 'a', createdAt: noon}, byAgent);
    give({id: 'b', createdAt: noon + 24 * hour}, byAgent);
    const rows = database.all('SELECT memo_id FROM program_memo');
    assert.deepEqual(
      rows.map(({memo_id}) => memo_id),
      ['b'],
    );
  });
});

test('the messages of a day are those sent, those that may have been, and those that wait', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    const messages = createSentMessages(database);
    const add = (id: string, status: MemoStatus, change: Partial<Memo>) =>
      memos.add(memoWith({id, status, createdAt: midnight - 1, ...change}), null);
    const sent = partsOf(['sent', 'sent']);
    add('yesterday', 'sent', {sentAt: midnight - 1, parts: sent});
    assert.equal(messages.countForDay(noon), 0);
    add('today', 'sent', {sentAt: midnight, parts: sent});
    assert.equal(messages.countForDay(noon), 2);
    add('waits since yesterday', 'queued', {parts: partsOf(['queued', 'queued', 'queued'])});
    assert.equal(messages.countForDay(noon), 5);
    add('in doubt', 'unknown', {createdAt: noon, parts: partsOf(['sent', 'unknown', 'queued'])});
    assert.equal(messages.countForDay(noon), 7);
    add('not sent', 'failed', {createdAt: noon, parts: partsOf(['failed'])});
    add('in doubt since yesterday', 'unknown', {parts: partsOf(['unknown'])});
    assert.equal(messages.countForDay(noon), 7);
    assert.equal(messages.countForDay(noon + 24 * hour), 3);
  });
});

test('a memo that exceeds the messages of its day is possible on the next one', async () => {
  await withDatabase((open) => {
    const [give, elsewhere] = [giveTo(open()), giveTo(open())];
    const parts = partsOf(['queued', 'queued']);
    assert.equal(give({id: 'a', createdAt: noon, parts}, {dayLimit: 3}), null);
    const next = midnight + 24 * hour;
    const full = {
      kind: 'limit-reached',
      of: 'day',
      max: 3,
      within: 24 * hour,
      until: next,
    } as const;
    assert.deepEqual(elsewhere({id: 'b', createdAt: noon, parts}, {dayLimit: 3}), full);
    assert.equal(elsewhere({id: 'c', createdAt: noon}, {dayLimit: 3}), null);
    assert.deepEqual(give({id: 'd', createdAt: noon}, {dayLimit: 3}), full);
  });
});
