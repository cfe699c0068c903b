import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {recoverMemos} from '../../../src/app/memo/recover-memos.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {accept} from '../../support/accept.ts';
import {withActors} from '../../support/actor.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

test('in an abandoned memo the first unsent part becomes unknown, and the rest stays', async () => {
  await withServices(async ({ports}) => {
    const parts = [
      {text: 'a', status: 'sent'},
      {text: 'b', status: 'queued'},
      {text: 'c', status: 'queued'},
    ] as const;
    ports.memos.add(memoWith({id: 'm', status: 'sending', parts}), 'dead');
    assert.equal(await recoverMemos(ports), 1);
    const memo = ports.memos.find('m');
    assert.equal(memo?.status, 'unknown');
    assert.deepEqual(
      memo?.parts.map(({status}) => status),
      ['sent', 'unknown', 'queued'],
    );
    assert.equal(memo?.sentAt, null);
  });
});

test('an abandoned memo whose every part was accepted counts as sent', async () => {
  await withServices(async ({ports}) => {
    const parts = [{text: 'a', status: 'sent'}] as const;
    ports.memos.add(memoWith({id: 'm', status: 'sending', parts}), 'dead');
    assert.equal(await recoverMemos(ports), 1);
    const memo = ports.memos.find('m');
    assert.deepEqual([memo?.status, memo?.failure, memo?.sentAt], ['sent', null, memo?.createdAt]);
  });
});

test('a memo of this process whose outcome could not be recorded is abandoned too, unless it is still sending', async () => {
  await withServices(async ({ports}) => {
    ports.memos.add(memoWith({id: 'm', status: 'sending'}), ports.processId);
    const lock = await ports.locks.acquire(`sender-${ports.processId}`, 0);
    assert.ok(lock);
    assert.equal(await recoverMemos(ports), 0);
    lock.release();
    assert.equal(await recoverMemos(ports), 1);
  });
});

test('a memo that was claimed by another sender after the check is not changed', async () => {
  await withServices(async ({ports}) => {
    ports.memos.add(memoWith({id: 'm', status: 'sending'}), 'dead');
    const locks = {
      ...ports.locks,
      acquire: async (...asked: Parameters<typeof ports.locks.acquire>) => {
        ports.memos.change('m', {status: 'queued'});
        ports.memos.claim('m', 'alive');
        return ports.locks.acquire(...asked);
      },
    };
    assert.equal(await recoverMemos({...ports, locks}), 0);
    assert.deepEqual(ports.memos.sending(), [{id: 'm', owner: 'alive'}]);
  });
});

test('a memo that is claimed by another sender during the update is not changed', async () => {
  await withServices(async ({ports}) => {
    ports.memos.add(memoWith({id: 'm', status: 'sending'}), 'dead');
    const memos: Ports['memos'] = {
      ...ports.memos,
      update: (...asked) => {
        ports.memos.change('m', {status: 'queued'});
        ports.memos.claim('m', 'alive');
        return ports.memos.update(...asked);
      },
    };
    assert.equal(await recoverMemos({...ports, memos}), 0);
    assert.deepEqual(ports.memos.sending(), [{id: 'm', owner: 'alive'}]);
  });
});

test('the lock files of killed senders are deleted, and that of a running one stays', async () => {
  await withServices(async ({ports, env, folder}) => {
    const locks = (): string[] =>
      readdirSync(join(folder, 'locks')).filter((file) => file.startsWith('sender-'));
    await withActors(2, env, async ([dead, alive]) => {
      assert.ok(dead && alive);
      for (const actor of [dead, alive]) {
        await actor.order('acquire', `sender-${await actor.order('hello')}`);
      }
      const left = `sender-${await dead.order('hello')}.lock`;
      const held = `sender-${await alive.order('hello')}.lock`;
      dead.process.kill('SIGKILL');
      await dead.process.exit;
      assert.ok(locks().includes(left), 'a killed sender leaves its file');
      await recoverMemos(ports);
      assert.deepEqual(locks().sort(), [held, `${held}-journal`]);
      assert.equal(await ports.locks.acquire(`sender-${await alive.order('hello')}`, 0), null);
    });
  });
});

test('after a kill at any moment of a drain, no memo is duplicated, lost or wrongly marked as sent', async () => {
  await withServices(async ({ports, env, emulator}) => {
    const texts = Array.from({length: 8}, (_, index) => `memo ${index}`);
    for (const text of texts) valueIn(await accept(ports, given(text)));
    for (const delay of [0, 3, 8, 15, 320, 340]) {
      await withActors(1, env, async ([sender]) => {
        assert.ok(sender);
        const ended = sender.order('drain').catch(() => null);
        await ports.wait(delay);
        sender.process.kill('SIGKILL');
        await sender.process.exit;
        await ended;
      });
    }
    await recoverMemos(ports);
    assert.deepEqual(ports.memos.sending(), []);
    const arrived = emulator.memos.map(({text}) => text);
    assert.equal(new Set(arrived).size, arrived.length, 'a memo came twice');
    const kept = [...ports.memos.all()];
    assert.deepEqual(
      kept.map(({text}) => text),
      texts,
    );
    for (const {text, status} of kept) {
      if (status === 'sent') assert.ok(arrived.includes(text), `${text} is not in the room`);
      if (status === 'queued') assert.ok(!arrived.includes(text), `${text} would be doubled`);
      assert.notEqual(status, 'failed');
    }
  });
});
