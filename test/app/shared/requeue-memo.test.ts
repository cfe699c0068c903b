import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {requeueMemo, resolveUnknown} from '../../../src/app/shared/requeue-memo.ts';
import type {Memo, MemoStatus} from '../../../src/domain/memo/memo.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};

function add({memos}: Ports, status: MemoStatus, parts: readonly MemoStatus[]): void {
  memos.add(
    memoWith({
      id: 'm',
      status,
      parts: parts.map((part, index) => ({text: `${index}`, status: part})),
    }),
    null,
  );
  memos.change('m', {failure: {kind: 'outcome-unknown', cause: null}, nextAttemptAt: 5});
}

function stateOf({memos}: Ports): string {
  const memo: Memo | null = memos.find('m');
  assert.ok(memo);
  return [memo.status, ...memo.parts.map(({status}) => status)].join(' ');
}

type Row = readonly [MemoStatus, readonly MemoStatus[], string];

const resent: readonly Row[] = [
  ['unknown', ['sent', 'unknown', 'queued'], 'queued sent queued queued'],
  ['failed', ['failed'], 'queued queued'],
  ['sent', ['sent'], 'sent sent'],
  ['sending', ['queued'], 'sending queued'],
  ['queued', ['queued'], 'queued queued'],
];

for (const [status, parts, expected] of resent) {
  test(`sending a memo again that is ${status} results in: ${expected}`, async () => {
    await withServices(({ports}) => {
      add(ports, status, parts);
      const resent = requeueMemo(ports, 'm');
      assert.equal(stateOf(ports), expected);
      const isChanged = expected !== [status, ...parts].join(' ');
      assert.deepEqual(resent, isChanged ? ports.memos.find('m') : null);
      if (isChanged) assert.equal(ports.memos.nextQueued(0)?.id, 'm');
      if (isChanged) assert.equal(ports.memos.find('m')?.failure, null);
    }, loggedOut);
  });
}

const resolved: readonly Row[] = [
  ['unknown', ['sent', 'unknown'], 'sent sent sent'],
  ['unknown', ['unknown', 'queued'], 'queued sent queued'],
  ['failed', ['failed'], 'failed failed'],
  ['sending', ['queued'], 'sending queued'],
];

for (const [status, parts, expected] of resolved) {
  test(`resolving a memo that is ${status} (${parts.join(' ')}) as delivered results in: ${expected}`, async () => {
    await withServices(({ports}) => {
      add(ports, status, parts);
      const written = resolveUnknown(ports, 'm');
      assert.equal(stateOf(ports), expected);
      const isChanged = expected !== [status, ...parts].join(' ');
      assert.deepEqual(written, isChanged ? ports.memos.find('m') : null);
      if (expected.startsWith('sent')) assert.ok(ports.memos.find('m')?.sentAt);
    }, loggedOut);
  });
}

/** Runs `meanwhile`, as another process would, between the first read and the update. */
function interrupted(ports: Ports, meanwhile: () => void): Ports {
  let isOver = false;
  const once = (): void => {
    if (!isOver) meanwhile();
    isOver = true;
  };
  const memos: Ports['memos'] = {
    ...ports.memos,
    find: (id) => {
      const memo = ports.memos.find(id);
      once();
      return memo;
    },
    update: (...asked) => {
      once();
      return ports.memos.update(...asked);
    },
  };
  return {...ports, memos};
}

test('a memo that another process claimed in between is not queued a second time', async () => {
  await withServices(({ports, open}) => {
    add(ports, 'unknown', ['unknown']);
    const other = open();
    const late = interrupted(ports, () => {
      requeueMemo(other, 'm');
      other.memos.claim('m', 'other');
    });
    assert.equal(requeueMemo(late, 'm'), null);
    assert.equal(resolveUnknown(late, 'm'), null);
    assert.deepEqual(ports.memos.sending(), [{id: 'm', owner: 'other'}]);
  }, loggedOut);
});

test('a memo that another process sent in part and failed in between keeps its sent part', async () => {
  await withServices(({ports, open}) => {
    add(ports, 'failed', ['failed', 'queued']);
    const other = open();
    const late = interrupted(ports, () => {
      requeueMemo(other, 'm');
      other.memos.claim('m', 'other');
      const [first, second] = other.memos.find('m')?.parts ?? [];
      assert.ok(first && second);
      const parts = [{...first, status: 'sent'} as const, {...second, status: 'failed'} as const];
      other.memos.change('m', {status: 'failed', parts});
    });
    assert.ok(requeueMemo(late, 'm'));
    assert.equal(stateOf(ports), 'queued sent queued');
  }, loggedOut);
});

test('a missing memo is not an error', async () => {
  await withServices(({ports}) => {
    assert.equal(requeueMemo(ports, 'nobody'), null);
    assert.equal(resolveUnknown(ports, 'nobody'), null);
  }, loggedOut);
});
