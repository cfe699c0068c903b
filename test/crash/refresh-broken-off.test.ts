import assert from 'node:assert/strict';
import {test} from 'node:test';
import {refreshTokens} from '../../src/app/login/refresh-tokens.ts';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import type {Emulator} from '../../src/emulator/start-emulator.ts';
import {accept} from '../support/accept.ts';
import {type Actor, withActors} from '../support/actor.ts';
import {failureOf, valueIn} from '../support/assert-failure.ts';
import {given} from '../support/contents.ts';
import {holdNext} from '../support/hold-next.ts';
import {assertInvariants} from '../support/invariants.ts';
import {openStage} from '../support/kakao-stage.ts';
import {logIn} from '../support/local-kakao.ts';
import {refreshRequests, type Stand, storedSession, withServices} from '../support/services.ts';
import {mountSmallDisk, noSmallDisk, type SmallDisk} from '../support/small-disk.ts';
import {untilSeen} from '../support/until-seen.ts';

const tokenPath = '/oauth/token';
const rotating = {rotationThreshold: 100 * 24 * 60 * 60};

/** The time (ms) for a response, and for the suspension of the process that waits for it. */
const limit = 6000;

function endAccessToken({sessions}: Ports): void {
  sessions.update((held) => ({
    ...held,
    tokens: {...held.tokens, accessTokenExpiresAt: Date.now() - 1},
  }));
}

async function untilRefreshRequested(emulator: Emulator, count = 1): Promise<void> {
  await untilSeen('the request', () => refreshRequests(emulator).length >= count);
}

/** Makes another process refresh, and calls back while Kakao has its request. */
async function whileAnotherRefreshes(
  {ports, env, emulator}: Stand,
  callback: (holder: Actor, answer: Promise<unknown>) => Promise<void>,
  order: readonly [action: string, argument?: string] = ['token'],
): Promise<void> {
  endAccessToken(ports);
  await withActors(1, env, async ([holder]) => {
    assert.ok(holder);
    const answer = holder.order(...order).catch(() => null);
    await untilRefreshRequested(emulator);
    await callback(holder, answer);
  });
}

test('after a kill between the rotation at Kakao and the storing of the token, one login is needed and the queue stays', async () => {
  await withServices(
    async (stand) => {
      const {ports, emulator, folder} = stand;
      const {id} = valueIn(await accept(ports, given('남을 메모')));
      emulator.failNext(tokenPath, {hang: true, processed: true});
      await whileAnotherRefreshes(stand, async (holder) => {
        const waiting = refreshTokens(ports);
        holder.process.kill('SIGKILL');
        failureOf('logged-out', await waiting);
      });
      assert.equal(await drainOutbox(ports, {onChange: () => {}}), 'logged-out');
      assert.equal(ports.memos.find(id)?.status, 'queued');
      assert.equal(refreshRequests(emulator).length, 2, 'a dead token is asked with once');
      await logIn(stand);
      assert.equal(await drainOutbox(ports, {onChange: () => {}}), 'empty');
      assertInvariants({ports, emulator, folder, confirmed: [id]});
    },
    {emulator: rotating},
  );
});

test('a suspended lock holder keeps the lock; its answer counts when it resumes, and no process is logged out', async () => {
  await withServices(
    async (stand) => {
      const {ports, emulator} = stand;
      emulator.failNext(tokenPath, {delay: 300});
      await whileAnotherRefreshes(stand, async (holder, answer) => {
        holder.process.kill('SIGSTOP');
        const waiting = refreshTokens(ports);
        const early = await Promise.race([waiting, ports.wait(1500).then(() => 'nothing')]);
        assert.equal(early, 'nothing', 'a sleeping holder keeps the lock');
        holder.process.kill('SIGCONT');
        const {accessToken} = valueIn(await waiting).tokens;
        assert.deepEqual(await answer, {ok: true, value: accessToken});
        assert.equal(storedSession(ports).tokens.accessToken, accessToken);
      });
      assert.equal(refreshRequests(emulator).length, 1);
    },
    {emulator: rotating},
  );
});

test('an answer that came during a suspension longer than the time limit is stored', async () => {
  await withServices(
    async (stand) => {
      const {ports, emulator} = stand;
      const answer = holdNext(emulator, tokenPath);
      await whileAnotherRefreshes(
        stand,
        async (holder, asked) => {
          holder.process.kill('SIGSTOP');
          answer.release();
          await ports.wait(limit + 500);
          holder.process.kill('SIGCONT');
          const {accessToken} = storedSession(ports).tokens;
          const fresh = await asked;
          assert.deepEqual(fresh, {ok: true, value: storedSession(ports).tokens.accessToken});
          assert.notDeepEqual(fresh, {ok: true, value: accessToken});
        },
        ['tokenWithin', `${limit}`],
      );
      valueIn(await refreshTokens(ports));
    },
    {emulator: rotating},
  );
});

test('with a disk that is full before a refresh Kakao is not asked, and the tokens stay', {
  skip: noSmallDisk,
}, async () => {
  await onSmallDisk(async ({ports, emulator, disk}) => {
    const before = storedSession(ports).tokens;
    disk.fill();
    assert.equal(failureOf('storage', await refreshTokens(ports)).problem, 'full');
    assert.equal(refreshRequests(emulator).length, 0);
    assert.deepEqual(storedSession(ports).tokens, before);
    disk.free();
    valueIn(await refreshTokens(ports));
  });
});

test('with a disk that becomes full during a refresh the answer of Kakao is stored', {
  skip: noSmallDisk,
}, async () => {
  await onSmallDisk(async ({ports, emulator, disk}) => {
    emulator.failNext(tokenPath, {delay: 300});
    const refreshing = refreshTokens(ports);
    await untilRefreshRequested(emulator);
    disk.fill();
    const {tokens} = valueIn(await refreshing);
    assert.deepEqual(storedSession(ports).tokens, tokens);
    disk.free();
    valueIn(await refreshTokens(ports));
  });
});

interface OnSmallDisk {
  readonly ports: Ports;
  readonly emulator: Emulator;
  readonly disk: SmallDisk;
}

async function onSmallDisk(callback: (stage: OnSmallDisk) => Promise<void>): Promise<void> {
  await using stage = await openStage(rotating);
  using disk = mountSmallDisk(stage.home);
  await stage.logIn();
  const {emulator} = stage;
  await stage.withPorts((ports) => callback({ports, emulator, disk}));
}
