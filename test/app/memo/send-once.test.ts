import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sendOnce} from '../../../src/app/memo/send-once.ts';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept, sendAtOnce} from '../../support/accept.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {refreshRequests, withServices} from '../../support/services.ts';
import {untilSeen} from '../../support/until-seen.ts';

test('only the new memo is sent: memos that were queued before stay queued', async () => {
  await withServices(async ({ports, emulator}) => {
    const queued = valueIn(await accept(ports, given('먼저')));
    const memo = valueIn(await sendAtOnce(ports, given('나')));
    assert.equal(memo.status, 'sent');
    assert.deepEqual(ports.memos.find(memo.id), memo);
    assert.deepEqual(
      emulator.memos.map(({text}) => text),
      ['나'],
    );
    assert.equal(ports.memos.find(queued.id)?.status, 'queued');
  });
});

const kept: readonly (readonly [string, ScriptedResponse])[] = [
  ['a limit', {status: 400, body: {code: -10, msg: ''}}],
  ['too many requests', {status: 429, body: ''}],
  ['maintenance', {status: 503, body: {code: -9798, msg: ''}}],
];

test('a memo that could be retried stays failed with its text, so that a script does not duplicate it', async () => {
  await withServices(async ({ports, emulator}) => {
    for (const [name, response] of kept) {
      emulator.failNext(memoPath, response);
      const memo = valueIn(await sendAtOnce(ports, given(name)));
      assert.deepEqual([memo.status, memo.text, memo.nextAttemptAt], ['failed', name, null]);
      assert.equal(ports.memos.nextAttemptAt(), null);
      ports.memos.savePause(null);
    }
  });
});

test('during a sending pause Kakao is not asked and the cause is reported', async () => {
  await withServices(async ({ports, emulator, turn}) => {
    emulator.failNext(memoPath, {status: 403, body: {code: -402, msg: ''}});
    valueIn(await sendAtOnce(ports, given('동의')));
    const asked = emulator.requests.length;
    const {status, failure} = valueIn(await sendAtOnce(ports, given('쉬는 중')));
    assert.equal(status, 'failed');
    assert.ok(failure?.kind === 'sending-paused' && failure.cause.kind === 'kakao');
    assert.equal(failure.cause.code, -402);
    assert.equal(emulator.requests.length, asked);
    turn(11 * 60_000);
    assert.equal(valueIn(await sendAtOnce(ports, given('다시'))).status, 'sent');
  });
});

test('without a login the memo is stored as failed, and Kakao is not asked', async () => {
  await withServices(
    async ({ports, emulator}) => {
      const memo = valueIn(await sendAtOnce(ports, given('누구')));
      assert.deepEqual([memo.status, memo.failure?.kind], ['failed', 'logged-out']);
      assert.equal(emulator.requests.length, 0);
    },
    {loggedIn: false},
  );
});

test('a refused token is refreshed once and the memo is delivered once', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.expireAccessTokens();
    assert.equal(valueIn(await sendAtOnce(ports, given('갱신'))).status, 'sent');
    assert.equal(refreshRequests(emulator).length, 1);
    assert.equal(emulator.memos.length, 1);
  });
});

test('a cancellation before sending makes the memo failed, and in flight unknown', async () => {
  await withServices(async ({ports, emulator}) => {
    const before = valueIn(await sendAtOnce(ports, given('전'), AbortSignal.abort()));
    assert.deepEqual([before.status, before.failure?.kind], ['failed', 'network']);
    assert.equal(emulator.requests.filter(({path}) => path === memoPath).length, 0);
    emulator.failNext(memoPath, {hang: true});
    const cancel = new AbortController();
    const sending = sendAtOnce(ports, given('중'), cancel.signal);
    await untilSeen('the request', () => emulator.requests.some(({path}) => path === memoPath));
    cancel.abort();
    assert.equal(valueIn(await sending).status, 'unknown');
  });
});

test('a memo that is given up is not sent later, and a request in progress is unknown', async () => {
  await withServices(async ({ports, emulator}) => {
    const send = async (text: string, abandon: AbortSignal) => {
      const request = {content: given(text).content, onOutOfReach: 'queued', abandon} as const;
      return valueIn(await sendOnce(ports, request)).memo;
    };
    const before = await send('전', AbortSignal.abort());
    assert.deepEqual([before?.status, before?.nextAttemptAt], ['failed', null]);
    assert.equal(emulator.requests.filter(({path}) => path === memoPath).length, 0);
    emulator.failNext(memoPath, {hang: true});
    const end = new AbortController();
    const sending = send('중', end.signal);
    await untilSeen('the request', () => emulator.requests.some(({path}) => path === memoPath));
    end.abort();
    assert.equal((await sending)?.status, 'unknown');
  });
});

test('a memo without time left is not sent, and its failure is a timeout, not a cancellation', async () => {
  await withServices(async ({ports, emulator}) => {
    const over = AbortSignal.abort(new DOMException('', 'TimeoutError'));
    const memo = valueIn(await sendAtOnce(ports, given('늦음'), over));
    assert.equal(memo.status, 'failed');
    assert.deepEqual(memo.failure, {kind: 'network', reason: 'answer-timeout', detail: ''});
    assert.equal(emulator.memos.length, 0);
  });
});

test('an invalid memo is refused and not stored', async () => {
  await withServices(async ({ports}) => {
    failureOf('memo-empty', await sendAtOnce(ports, given(' \u200b\n')));
    failureOf('memo-too-large', await sendAtOnce(ports, given('x'.repeat(100_001))));
    failureOf('invalid-link', await sendAtOnce(ports, given('x', {link: {url: 'javascript:1'}})));
    assert.equal(ports.memos.counts().total, 0);
  });
});
