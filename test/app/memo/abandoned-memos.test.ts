import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openedChecks} from '../../../src/app/doctor/opened-checks.ts';
import {abandonedMemos} from '../../../src/app/memo/abandoned-memos.ts';
import {recoverMemos} from '../../../src/app/memo/recover-memos.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {succeeded} from '../../../src/domain/failure/result.ts';
import {memoWith} from '../../support/database.ts';
import {findAll} from '../../support/find-all.ts';
import {withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};

async function idsOf(ports: Ports): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const {id} of abandonedMemos(ports)) ids.push(id);
  return ids;
}

/** Calls `happens` between the list of memos that are being sent and the lock of their sender. */
function beforeTheLock(ports: Ports, happens: () => void): Ports {
  const acquire: Ports['locks']['acquire'] = (...asked) => {
    happens();
    return ports.locks.acquire(...asked);
  };
  return {...ports, locks: {...ports.locks, acquire}};
}

const meanwhile: Readonly<Record<string, (other: Ports) => void>> = {
  'was sent': ({memos}) => memos.change('m', {status: 'sent', sentAt: 1}),
  'was queued again': ({memos}) => memos.change('m', {status: 'queued'}),
  'went to another sender': ({memos}) => {
    memos.change('m', {status: 'queued'});
    memos.claim('m', 'alive');
  },
};

for (const [name, happens] of Object.entries(meanwhile)) {
  test(`a memo that ${name} after it was listed is not an orphan`, async () => {
    await withServices(async ({ports, open}) => {
      ports.memos.add(memoWith({id: 'm', status: 'sending'}), 'ended');
      const other = open();
      const looking = beforeTheLock(ports, () => happens(other));
      assert.deepEqual(await idsOf(looking), []);
    }, loggedOut);
  });
}

test('the doctor does not count a memo whose sender finished during the check', async () => {
  await withServices(async ({ports, open}) => {
    const {memos} = open();
    const foundBy = async (looking: Ports): Promise<number> => {
      const opened = succeeded(looking);
      const findings = await findAll(openedChecks, {paths: () => [], before: [], opened});
      return findings.filter(({id}) => id === 'memos').length;
    };
    ports.memos.add(memoWith({id: 'm', status: 'sending'}), 'ended');
    assert.equal(await foundBy(ports), 1);
    const ended = (): void => memos.change('m', {status: 'sent', sentAt: 1});
    assert.equal(await foundBy(beforeTheLock(ports, ended)), 0);
  }, loggedOut);
});

test('the lock of an orphan is held until the next orphan is requested', async () => {
  await withServices(async ({ports, open}) => {
    for (const id of ['a', 'b']) {
      ports.memos.add(memoWith({id, status: 'sending'}), `sender of ${id}`);
    }
    const other = open();
    const isFree = async (id: string): Promise<boolean> => {
      const lock = await other.locks.acquire(`sender-sender of ${id}`, 0);
      lock?.release();
      return lock !== null;
    };
    const seen: (readonly boolean[])[] = [];
    for await (const {id} of abandonedMemos(ports)) {
      seen.push([await isFree('a'), await isFree('b')]);
      if (id === 'b') break;
    }
    assert.deepEqual(seen, [
      [false, true],
      [true, false],
    ]);
    assert.ok(await isFree('b'), 'a look that is broken off lets go of the lock');
  }, loggedOut);
});

test('two processes that look for orphans at the same time settle each one once', async () => {
  await withServices(async ({ports, open}) => {
    ports.memos.add(memoWith({id: 'm', status: 'sending'}), 'dead');
    const other = open();
    const theirs: Promise<number>[] = [];
    const memos: Ports['memos'] = {
      ...ports.memos,
      // Both have listed the memo; the other process checks while this one holds it.
      update: (...asked) => {
        theirs.push(recoverMemos(other));
        return ports.memos.update(...asked);
      },
    };
    assert.equal(await recoverMemos({...ports, memos}), 1);
    assert.deepEqual(await Promise.all(theirs), [0]);
    assert.equal(ports.memos.find('m')?.status, 'unknown');
  }, loggedOut);
});
