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
        const onAccepted = killDuringWrite(random);
        const run = {first: kill * 1000, count: 1000, after: null, onAccepted};
        const accepted = await runSender(stand, run);
        assert.ok(accepted.length > 1);
        confirmed.push(...accepted.map(([, id]) => id));
      }
      t.diagnostic(`seed ${seed}: ${confirmed.length} memos were acknowledged`);
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

/** Kills the process at a random moment after its second to fifth memo: most often in a write. */
function killDuringWrite(random: () => number): (count: number, kill: () => void) => void {
  const written = 2 + Math.floor(random() * 4);
  return (count, kill) => {
    if (count >= written) setTimeout(kill, random() * 10);
  };
}
