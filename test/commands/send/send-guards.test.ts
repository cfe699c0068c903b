import assert from 'node:assert/strict';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, test} from 'node:test';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const texts = (stage: KakaoStage) => stage.emulator.memos.map(({text}) => text);

async function send(stage: KakaoStage, ...args: string[]) {
  const result = await stage.command(['send', '--json', ...args]);
  return {...jsonOf(result), code: result.code};
}

/** Makes every stored memo older by this time (ms). */
function age({home}: KakaoStage, ms: number): void {
  const database = new DatabaseSync(join(home, 'state.db'));
  database.prepare('UPDATE memo SET created_at = created_at - ?').run(ms);
  database.close();
}

const outage = {status: 400, body: {code: -10, msg: 'API limit has been exceeded.'}};

describe('send on conditions', {concurrency: 2}, () => {
  test('--if-changed: sends only a text that differs from the last accepted one', async () => {
    await using stage = await openStage({loggedIn: true});
    const watch = (text: string) => send(stage, '--if-changed', 'news', text);
    assert.equal((await watch('하나')).status, 'sent');
    const same = await watch('하나 \n');
    assert.deepEqual(
      [same.code, same.ok, same.status, same.heldBack],
      [0, true, 'skipped', 'unchanged'],
    );
    stage.emulator.failNext(memoPath, {status: 400, body: {code: -2, msg: 'no'}});
    assert.equal((await watch('둘')).code, 1);
    assert.equal((await watch('하나')).status, 'skipped', 'what failed is not the last text');
    assert.equal((await watch('둘')).status, 'sent', 'what failed may be sent');
    assert.equal((await send(stage, '--if-changed', 'other', '둘')).status, 'sent');
    assert.deepEqual(texts(stage), ['하나', '둘', '둘']);
  });

  test('--if-changed: a memo with an unknown outcome is not sent again automatically', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext(memoPath, {destroy: 'before-response', processed: true});
    assert.equal((await send(stage, '--if-changed', 'k', '한 번')).code, 8);
    assert.equal((await send(stage, '--if-changed', 'k', '한 번')).status, 'skipped');
    assert.deepEqual(texts(stage), ['한 번']);
  });

  test('--dedupe: skips the same text within the time only', async () => {
    await using stage = await openStage({loggedIn: true});
    const [first, again] = [
      await send(stage, '--dedupe', '24h', '경보'),
      await send(stage, '--dedupe', '24h', '경보'),
    ];
    assert.deepEqual(
      [again.code, again.status, again.heldBack, again.id],
      [0, 'skipped', 'duplicate', first.id],
    );
    assert.equal((await send(stage, '--dedupe', '24h', '다른 경보')).status, 'sent');
    age(stage, 3_600_000);
    assert.equal((await send(stage, '--dedupe', '2h', '경보')).status, 'skipped');
    assert.equal((await send(stage, '--dedupe', '59m', '경보')).status, 'sent');
    assert.equal(texts(stage).length, 3);
  });

  test('--idempotency-key: a retry returns the earlier outcome and its exit code', async () => {
    await using stage = await openStage({loggedIn: true});
    const once = (key: string, text: string) => send(stage, '--idempotency-key', key, text);
    const first = await once('a', '처음');
    const again = await once('a', '바뀐 글');
    assert.deepEqual(
      [again.code, again.id, again.status, again.heldBack],
      [0, first.id, 'sent', 'same-key'],
    );
    stage.emulator.failNext(memoPath, {destroy: 'reset'});
    assert.equal((await once('b', '모름')).code, 8);
    const unknown = await once('b', '모름');
    assert.deepEqual(
      [unknown.code, unknown.status, unknown.error.code],
      [8, 'unknown', 'outcome-unknown'],
    );
    stage.emulator.failNext(memoPath, {status: 400, body: {code: -2, msg: 'no'}});
    assert.equal((await once('c', '거절')).code, 1);
    assert.equal((await once('c', '거절')).code, 1);
    assert.deepEqual(texts(stage), ['처음']);
  });

  test('--idempotency-key: eight processes at the same time send one memo, and all report its outcome', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext(memoPath, {delay: 1500});
    const all = await Promise.all(
      Array.from({length: 8}, (_, index) =>
        send(stage, '--idempotency-key', 'race', `누구 ${index}`),
      ),
    );
    assert.deepEqual(
      all.map(({code, status}) => [code, status]),
      all.map(() => [0, 'sent']),
    );
    assert.equal(new Set(all.map(({id}) => id)).size, 1);
    assert.equal(texts(stage).length, 1);
  });

  test('a key whose memo was deleted still sends nothing', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext(memoPath, {status: 400, body: {code: -2, msg: 'no'}});
    const {id} = await send(stage, '--idempotency-key', 'gone', '지워질 것');
    assert.equal((await stage.command(['outbox', 'discard', id])).code, 0);
    const again = await send(stage, '--idempotency-key', 'gone', '지워질 것');
    assert.deepEqual([again.code, again.status, again.id], [0, 'skipped', null]);
    assert.deepEqual(texts(stage), []);
  });
});

describe('send --queue', {concurrency: 2}, () => {
  test('limit, network and login: exit 0, and the outbox sends the memo later', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext(memoPath, outage);
    const limit = await send(stage, '--queue', '하나');
    assert.deepEqual([limit.code, limit.ok, limit.status, limit.error], [0, true, 'queued', null]);
    assert.equal(limit.waitingFor.code, 'kakao-10');
    const resting = await send(stage, '--queue', '둘');
    assert.deepEqual([resting.code, resting.status], [0, 'queued']);
    assert.equal(stage.asked(memoPath), 1);
    await stage.withPorts(({memos}) => {
      memos.savePause(null);
      memos.releaseWaiting();
    });
    assert.equal((await stage.command(['outbox', 'flush'])).code, 0);
    assert.deepEqual(texts(stage), ['하나', '둘']);
    await stage.emulator.close();
    assert.equal((await send(stage, '--queue', '셋')).status, 'queued');
    await using out = await openStage();
    const login = await send(out, '--queue', '넷');
    assert.deepEqual([login.code, login.waitingFor.code], [0, 'logged-out']);
  });

  test('failures that waiting does not fix are reported as without --queue', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.setConsent(['profile_nickname']);
    const consent = await send(stage, '--queue', '동의');
    assert.deepEqual([consent.code, consent.status], [7, 'failed']);
    assert.equal((await send(stage, '--queue', '쉬는 중')).code, 7);
    stage.emulator.failNext(memoPath, {destroy: 'reset'});
  });
});
