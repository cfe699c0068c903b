// A process that opens a database, saving what can be saved, when it is told to on stdin.
import {once} from 'node:events';
import {writeSync} from 'node:fs';
import {createMemoStore} from '../../src/storage/memo-store.ts';
import {openOrSalvage} from '../../src/storage/salvage.ts';

const [path = '', now = '0'] = process.argv.slice(2);
writeSync(1, 'ready\n');
await once(process.stdin, 'data');
const {database, salvage} = openOrSalvage(path, Number(now));
const store = createMemoStore(database);
const {total} = store.counts();
writeSync(1, `opened ${JSON.stringify({salvage, total})}\n`);
database.close();
process.exit();
