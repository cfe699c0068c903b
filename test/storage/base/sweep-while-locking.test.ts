import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {createLocks} from '../../../src/storage/base/locks.ts';
import {cleanEnvironment} from '../../support/clean-environment.ts';
import {processCommand} from '../../support/program-command.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const {command, args} = processCommand(new URL('sweep-process.ts', import.meta.url));

test('a lock whose file another process sweeps away at any moment is acquired or busy, and no file is left', async () => {
  await withTempFolder(async (folder) => {
    const sweeper = spawn(command, [...args, folder], {
      env: cleanEnvironment({}),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(sweeper.stdout, 'data');
    const locks = createLocks(folder, () => Promise.resolve());
    let acquired = 0;
    try {
      for (let round = 0; round < 2000; round += 1) {
        const lock = await locks.acquire('sender-a', 0);
        if (lock !== null) acquired += 1;
        lock?.release();
      }
    } finally {
      sweeper.stdin.end();
      await once(sweeper, 'close');
    }
    assert.ok(acquired > 0);
    assert.deepEqual(readdirSync(folder), []);
  });
});
