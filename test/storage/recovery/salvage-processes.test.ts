import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {openOrSalvage, type Salvage} from '../../../src/storage/recovery/salvage.ts';
import {fillDatabase, spoilRows} from '../../support/damaged-database.ts';
import {processCommand} from '../../support/program-command.ts';
import {type RunningCli, startCli} from '../../support/run.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const now = Date.UTC(2026, 10, 20);
const program = processCommand(new URL('salvage-process.ts', import.meta.url));

/** A database of which all but the newest memo can be read. */
function damaged(folder: string, memos: number): string {
  const path = join(folder, 'state.db');
  fillDatabase(path, memos);
  spoilRows(path, `UPDATE memo SET parts = '[{' WHERE id = 'id-${memos - 1}'`);
  return path;
}

/** A process that has loaded everything and waits for the path of a database. */
async function ready(lastStep = 0): Promise<RunningCli> {
  const started = startCli([`${now}`, `${lastStep}`], {program});
  await started.untilStdout(/^ready$/m);
  return started;
}

interface Opened {
  readonly salvage: Salvage | null;
  readonly total: number;
  /** The number of writes and changes of files. */
  readonly steps: number;
}

/** Has a process open a database, its `round`-th (from 1). */
async function opened(process: RunningCli, path: string, round = 1): Promise<Opened> {
  process.write(`${path}\n`);
  const [, answer = ''] = await process.untilStdout(new RegExp(`^opened ${round} (.*)$`, 'm'));
  return JSON.parse(answer);
}

function movedFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.includes('.damaged-'));
}

test('of several simultaneous starts one salvages, and the others find the salvaged data', async () => {
  const starts = await Promise.all([1, 2, 3].map(() => ready()));
  try {
    for (let round = 1; round <= 4; round += 1) {
      await withTempFolder(async (folder) => {
        const path = damaged(folder, 100);
        const all = await Promise.all(starts.map((start) => opened(start, path, round)));
        assert.deepEqual(
          all.map(({total}) => total),
          [99, 99, 99],
        );
        assert.equal(all.filter(({salvage}) => salvage !== null).length, 1);
        const [moved, ...others] = movedFiles(folder);
        assert.ok(moved);
        assert.deepEqual(others, []);
        assert.equal(memosIn(join(folder, moved)), 100);
      });
    }
  } finally {
    await Promise.all(starts.map((start) => start.close()));
  }
});

function memosIn(path: string): number {
  const connection = new DatabaseSync(path, {readOnly: true});
  try {
    return Number(connection.prepare('SELECT count(*) AS n FROM memo').get()?.['n']);
  } finally {
    connection.close();
  }
}

test('after a kill at any moment of a salvage the next start has all data, and nothing is half done', async () => {
  const memos = 500;
  const whole = await stepsOf(memos);
  // Steps across all writes, and each step of the exchange of the files at the end.
  const shares = Array.from({length: 5}, (_, index) => Math.floor((whole * index) / 5) + 1);
  const exchange = Array.from({length: 6}, (_, index) => whole - index);
  let halfDone = 0;
  for (const kill of [...shares, ...exchange]) {
    await withTempFolder(async (folder) => {
      const path = damaged(folder, memos);
      const start = await ready(kill);
      start.write(`${path}\n`);
      assert.equal((await start.exit).signal, 'SIGKILL', `step ${kill}`);
      if (readdirSync(folder).includes('state.db.new')) halfDone += 1;
      const {database} = openOrSalvage(path, now);
      assert.equal(createMemoStore(database).counts().total, memos - 1, `kill ${kill}`);
      database.close();
      const moved = movedFiles(folder);
      assert.ok(moved.length > 0);
      for (const name of moved) assert.equal(memosIn(join(folder, name)), memos, name);
      const left = readdirSync(folder).filter((name) => !name.includes('.damaged-'));
      assert.deepEqual(left.sort(), ['locks', 'state.db']);
    });
  }
  assert.ok(halfDone > 0, 'no kill met a salvage under way');
});

test('a write failure ends the salvage, leaves everything unchanged, and the next attempt succeeds', async () => {
  await withTempFolder(async (folder) => {
    const path = damaged(folder, 3000);
    const before = readFileSync(path);
    // Limits every file to a tenth of the data to be saved.
    const small = `ulimit -f ${Math.floor(before.length / 512 / 10)}; exec "$@"`;
    const args = ['-c', small, 'sh', program.command, ...program.args, `${now}`];
    const start = startCli(args, {program: {command: 'sh', args: []}});
    await start.untilStdout(/^ready$/m);
    start.write(`${path}\n`);
    const {code} = await start.exit;
    assert.equal(code, 1, start.stdout());
    assert.match(start.stderr(), /FailureError: storage/);
    assert.deepEqual(readFileSync(path), before);
    const left = readdirSync(folder).filter((name) => !/^state\.db(-wal|-shm)?$/.test(name));
    assert.deepEqual(left, ['locks']);
    const {database, salvage} = openOrSalvage(path, now);
    assert.equal(salvage?.memos, 2999);
    database.close();
  });
});

/** The number of steps of such a salvage without a kill. */
async function stepsOf(memos: number): Promise<number> {
  return withTempFolder(async (folder) => {
    const path = damaged(folder, memos);
    await using start = await ready();
    return (await opened(start, path)).steps;
  });
}
