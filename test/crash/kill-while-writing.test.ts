import assert from 'node:assert/strict';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {assertInvariants} from '../support/invariants.ts';
import {seededRandom} from '../support/seeded-random.ts';
import {withServices} from '../support/services.ts';
import {runSender} from './kill-while-sending.ts';

const kills = 20;

test('after 20 kill -9 during writes the database opens with every acknowledged memo', async (t) => {
  const {seed, random} = seededRandom();
  await withServices(
    async (stand) => {
      const {folder, ports, emulator} = stand;
      const confirmed: string[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        const run = {first: kill * 1000, count: 1000, after: random() * 25, isFromFirst: true};
        const accepted = await runSender(stand, run);
        assert.ok(accepted.length > 0);
        confirmed.push(...accepted.map(([, id]) => id));
      }
      t.diagnostic(`seed ${seed}: ${confirmed.length} memos were acknowledged`);
      assert.ok(confirmed.length > kills + 5, 'hardly a write was met');
      const database = new DatabaseSync(join(folder, 'state.db'));
      assert.deepEqual(
        {...database.prepare('PRAGMA integrity_check').get()},
        {
          integrity_check: 'ok',
        },
      );
      database.close();
      // Removes the lock files of killed processes, as the next start does.
      ports.locks.sweep();
      assertInvariants({ports, emulator, confirmed, folder});
    },
    {loggedIn: false},
  );
});
