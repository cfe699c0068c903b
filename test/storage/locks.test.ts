import assert from 'node:assert/strict';
import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {LockName} from '../../src/app/storage-ports.ts';
import {createLocks} from '../../src/storage/locks.ts';
import {wait} from '../../src/system/wait.ts';
import {type Actor, withActors} from '../support/actor.ts';
import {withTempFolder} from '../support/temp-folder.ts';

test('a lock excludes a second holder until it is released, twice at will', async () => {
  await withTempFolder(async (folder) => {
    const locks = createLocks(folder, wait);
    const first = await locks.acquire('refresh', 0);
    assert.ok(first);
    assert.equal(await locks.acquire('refresh', 0), null);
    assert.ok(await locks.acquire('delivery', 0), 'another name is another lock');
    first.release();
    first.release();
    const second = await locks.acquire('refresh', 0);
    assert.ok(second);
    second.release();
  });
});

test('a waiter gives up after its time', async () => {
  await withTempFolder(async (folder) => {
    const waited: number[] = [];
    const locks = createLocks(folder, async (ms) => void waited.push(ms));
    assert.ok(await locks.acquire('refresh', 0));
    assert.equal(await locks.acquire('refresh', 1000), null);
    assert.equal(
      waited.reduce((sum, ms) => sum + ms, 0),
      1000,
    );
  });
});

test('the lock of a sender leaves no file behind, and a holder of a removed file excludes nobody', async () => {
  await withTempFolder(async (folder) => {
    const locks = createLocks(folder, wait);
    const name: LockName = 'sender-1';
    for (let round = 0; round < 3; round += 1) {
      const lock = await locks.acquire(name, 0);
      assert.ok(lock);
      assert.equal(await locks.acquire(name, 0), null);
      lock.release();
      assert.deepEqual(readdirSync(folder), []);
    }
  });
});

test('lock files are closed to others under any umask', async () => {
  await withTempFolder(async (folder) => {
    const before = process.umask(0);
    try {
      const inner = join(folder, 'locks');
      const lock = await createLocks(inner, wait).acquire('refresh', 0);
      assert.equal(statSync(inner).mode & 0o777, 0o700);
      for (const file of readdirSync(inner)) {
        assert.equal(statSync(join(inner, file)).mode & 0o777, 0o600, file);
      }
      lock?.release();
    } finally {
      process.umask(before);
    }
  });
});

test('between processes: one holder, kept under SIGSTOP, free within 200 ms of kill -9', async () => {
  await withTempFolder(async (folder) => {
    await withActors(2, {KAKAO_TUI_HOME: folder}, async ([first, second]) => {
      assert.ok(first && second);
      await first.order('acquire', 'refresh');
      const waiting = second.order('acquire', 'refresh');
      first.process.kill('SIGSTOP');
      const early = await Promise.race([waiting, wait(400).then(() => 'nothing')]);
      assert.equal(early, 'nothing', 'a stopped holder keeps its lock');
      const killedAt = Date.now();
      first.process.kill('SIGKILL');
      const {held, at} = readHeld(await waiting);
      assert.ok(held);
      assert.ok(at - killedAt <= 200, `${at - killedAt} ms`);
    });
  });
});

function readHeld(answer: Awaited<ReturnType<Actor['order']>>) {
  return answer as {held: boolean; at: number};
}
