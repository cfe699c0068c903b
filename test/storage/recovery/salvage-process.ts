// A process that opens each database whose path it reads from stdin, salvaging readable data. Kills
// itself before the step with the number (from 1) in its second argument. A step is a write or a
// change of files.
import fs, {writeSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {createInterface} from 'node:readline';
import {StatementSync} from 'node:sqlite';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {openOrSalvage} from '../../../src/storage/recovery/salvage.ts';

const [now = '0', last = '0'] = process.argv.slice(2);
let steps = 0;
let round = 0;

/** Counts each call of a method as a step. */
function countCalls(owner: object, name: string): void {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') throw new Error(`no method: ${name}`);
  Reflect.set(owner, name, function counted(this: unknown, ...given: unknown[]): unknown {
    steps += 1;
    if (steps === Number(last)) process.kill(process.pid, 'SIGKILL');
    return Reflect.apply(method, this, given);
  });
}

countCalls(StatementSync.prototype, 'run');
for (const name of ['linkSync', 'renameSync', 'rmSync']) countCalls(fs, name);
syncBuiltinESMExports();

writeSync(1, 'ready\n');
for await (const path of createInterface({input: process.stdin})) {
  round += 1;
  const {database, salvage} = openOrSalvage(path, Number(now));
  const {total} = createMemoStore(database).counts();
  const opened = {salvage, total, steps};
  database.close();
  writeSync(1, `opened ${round} ${JSON.stringify(opened)}\n`);
}
