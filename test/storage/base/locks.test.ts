import assert from 'node:assert/strict';
import {readdirSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import type {LockName} from '../../../src/app/ports/storage-ports.ts';
import {createLocks} from '../../../src/storage/base/locks.ts';
import {wait} from '../../../src/system/process/wait.ts';
import {withActors} from '../../support/actor.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

test('a lock excludes a second holder until it is released, and releasing twice is allowed', async () => {
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

test('a waiting process gives up after its timeout', async () => {
  await withTempFolder(async (folder) => {
    const waited: number[] = [];
    const locks = createLocks(folder, async (ms) => void waited.push(ms));
    const held = await locks.acquire('refresh', 0);
    assert.ok(held);
    assert.equal(await locks.acquire('refresh', 1000), null);
    assert.equal(
      waited.reduce((sum, ms) => sum + ms, 0),
      1000,
    );
    held.release();
  });
});

test('a lock without any reference to it is still held', async () => {
  await withTempFolder(async (folder) => {
    const locks = createLocks(folder, wait);
    assert.ok(await locks.acquire('refresh', 0));
    for (let round = 0; round < 3; round += 1) {
      // A turn of the loop, because WeakRefs are only cleared between turns.
      await wait(0);
      collectGarbage();
      assert.equal(await locks.acquire('refresh', 0), null);
    }
  });
});

test('the lock of a sender leaves no file behind, and the holder of a removed file excludes no other', async () => {
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

const isLinux = process.platform === 'linux';

test('when the folder of locks is removed, a held lock can be released without an error and everyone can continue', {
  skip: !isLinux,
}, async () => {
  await withTempFolder(async (folder) => {
    const inner = join(folder, 'locks');
    const locks = createLocks(inner, wait);
    const held = [await locks.acquire('sender-1', 0), await locks.acquire('refresh', 0)];
    rmSync(inner, {recursive: true});
    const before = openFiles();
    for (const lock of held) lock?.release();
    assert.ok(openFiles() <= before - held.length, 'a connection stayed open');
    assert.ok(await locks.acquire('sender-1', 0));
  });
});

test("a sender's file that another process took over in the meantime is not removed", async () => {
  await withTempFolder(async (folder) => {
    const locks = createLocks(folder, wait);
    const first = await locks.acquire('sender-1', 0);
    rmSync(join(folder, 'sender-1.lock'));
    const second = await locks.acquire('sender-1', 0);
    assert.ok(first && second);
    first.release();
    assert.equal(await locks.acquire('sender-1', 0), null, 'still held by the second');
    second.release();
  });
});

test('a sweep removes the files of dead senders, but no held, shared or foreign file', async () => {
  await withTempFolder(async (folder) => {
    const locks = createLocks(folder, wait);
    for (const name of ['sender-dead.lock', 'sender-gone.lock-journal', 'other.lock']) {
      writeFileSync(join(folder, name), '', {mode: 0o600});
    }
    symlinkSync(join(folder, 'other.lock'), join(folder, 'sender-link.lock'));
    const held = await locks.acquire('sender-alive', 0);
    locks.sweep();
    assert.equal(await locks.acquire('sender-alive', 0), null);
    const left = readdirSync(folder).filter((name) => !name.endsWith('-journal'));
    assert.deepEqual(left.sort(), ['other.lock', 'sender-alive.lock', 'sender-link.lock']);
    assert.ok(!readdirSync(folder).includes('sender-gone.lock-journal'));
    held?.release();
    createLocks(join(folder, 'none'), wait).sweep();
    assert.ok(!readdirSync(folder).includes('none'));
  });
});

/** The number of files that this process has open. */
function openFiles(): number {
  return readdirSync('/proc/self/fd').length;
}

test('lock files are private under any umask', async () => {
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

test('between processes a lock has one holder, also while it is stopped, and is free after it is killed', async () => {
  await withTempFolder(async (folder) => {
    await withActors(2, {KAKAO_TUI_HOME: folder}, async ([first, second]) => {
      assert.ok(first && second);
      await first.order('acquire', 'refresh');
      const waiting = second.order('acquire', 'refresh');
      first.process.kill('SIGSTOP');
      const early = await Promise.race([waiting, wait(400).then(() => 'nothing')]);
      assert.equal(early, 'nothing', 'a stopped holder keeps its lock');
      first.process.kill('SIGKILL');
      assert.deepEqual(await waiting, {held: true});
      second.process.kill('SIGKILL');
      await second.process.exit;
      const third = await createLocks(join(folder, 'locks'), wait).acquire('refresh', 0);
      assert.ok(third, 'it is free without any wait');
      third.release();
    });
  });
});
