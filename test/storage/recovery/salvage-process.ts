// A process that opens a database, salvaging readable data, on an order from stdin. Kills itself
// before the step with the number (from 1) in its third argument. A step is a write or a change of
// files.
import {once} from 'node:events';
import fs, {writeSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {StatementSync} from 'node:sqlite';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {openOrSalvage} from '../../../src/storage/recovery/salvage.ts';

const [path = '', now = '0', last = '0'] = process.argv.slice(2);
let steps = 0;

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
await once(process.stdin, 'data');
const {database, salvage} = openOrSalvage(path, Number(now));
const store = createMemoStore(database);
const {total} = store.counts();
writeSync(1, `opened ${JSON.stringify({salvage, total, steps})}\n`);
database.close();
process.exit();
