import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {createLocks} from '../../../src/storage/base/locks.ts';
import {canLock, isLockCode, locksExclude} from '../../../src/storage/base/prove-locks.ts';
import {wait} from '../../../src/system/process/wait.ts';
import {type LockFault, noLockShim, withLockFault} from '../../support/lock-shim.ts';
import {processCommand} from '../../support/program-command.ts';
import {runCli} from '../../support/run.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

test('locks of a local disk exclude other processes, and the proof leaves no file behind', async () => {
  await withTempFolder(async (folder) => {
    assert.equal(canLock(folder), true);
    assert.equal(await locksExclude(folder), true);
    assert.deepEqual(readdirSync(folder), []);
    assert.equal(await createLocks(join(folder, 'locks'), wait).defect(), null);
    assert.deepEqual(readdirSync(join(folder, 'locks')), []);
  });
});

test('where the system lists no locks, another process finds that a held lock excludes it', async () => {
  await withTempFolder(async (folder) => {
    const listed: string[] = [];
    const isKnownHeld = (path: string): boolean => listed.push(path) === 0;
    assert.equal(await locksExclude(folder, isKnownHeld), true);
    assert.equal(listed.length, 1);
    assert.deepEqual(readdirSync(folder), []);
  });
});

test('where no file can be created, nothing is said about locks', async () => {
  await withTempFolder(async (folder) => {
    writeFileSync(join(folder, 'file'), '');
    for (const name of ['missing', 'file', 'missing/deeper']) {
      assert.equal(canLock(join(folder, name)), true, name);
      assert.equal(await locksExclude(join(folder, name)), null, name);
    }
    assert.deepEqual(readdirSync(folder), ['file']);
  });
});

test('an unusable folder is a failure, and its locks are examined once it is usable', async () => {
  await withTempFolder(async (folder) => {
    const path = join(folder, 'locks');
    const locks = createLocks(path, wait);
    writeFileSync(path, '');
    await assert.rejects(locks.defect(), FailureError);
    rmSync(path);
    assert.equal(await locks.defect(), null);
  });
});

test('a proof that was killed is swept away', async () => {
  await withTempFolder((folder) => {
    for (const name of ['proof-1.lock', 'proof-2.lock-journal']) {
      writeFileSync(join(folder, name), '', {mode: 0o600});
    }
    createLocks(folder, wait).sweep();
    assert.deepEqual(readdirSync(folder), []);
  });
});

test("of SQLite's codes those of the lock calls mean that the system refuses locks", () => {
  for (const code of [2058, 2314, 3594, 3850, 5130])
    assert.equal(isLockCode(code), true, `${code}`);
  for (const code of [0, 1, 3, 5, 8, 10, 13, 266, 778, 5386]) {
    assert.equal(isLockCode(code), false, `${code}`);
  }
});

const acceptedAndRefused: readonly LockFault[] = [
  'accepted',
  'ENOLCK',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EPERM',
];

test('locks without effect are recognized, whether the system accepts or refuses them', {
  skip: noLockShim,
}, async () => {
  const program = processCommand(new URL('lock-proof-process.ts', import.meta.url));
  await withTempFolder(async (folder) => {
    const prove = async (fault: LockFault): Promise<void> => {
      const inner = join(folder, fault);
      mkdirSync(inner);
      const env = {...withLockFault(fault), KAKAO_TUI_HOME: inner};
      const {stdout, stderr} = await runCli([], {program, env});
      assert.deepEqual(
        JSON.parse(stdout || '{}'),
        {
          canLock: fault === 'accepted',
          exclude: false,
          defect: {kind: 'storage', problem: 'no-locks', path: inner, detail: ''},
          acquired: fault === 'accepted' ? 'acquired' : 'no-locks',
          opened: fault === 'accepted' ? 'opened' : 'no-locks',
        },
        `${fault}: ${stderr}`,
      );
      assert.deepEqual(
        readdirSync(inner).filter((name) => name.startsWith('proof-')),
        [],
        fault,
      );
    };
    await Promise.all(acceptedAndRefused.map(prove));
  });
});
