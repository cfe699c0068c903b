// The long version of the crash tests: npm run soak. Exits with 1 when an invariant is broken.
import assert from 'node:assert/strict';
import {seededRandom} from '../support/seeded-random.ts';
import {killWhileSending} from './kill-while-sending.ts';
import {sendThroughFaults} from './send-through-faults.ts';

const {seed, random} = seededRandom();
console.log(`seed ${seed}`);

const faults = await sendThroughFaults({memos: 1000, share: 0.05, random});
console.log(`1,000 memos at 5 % faults: ${JSON.stringify(faults)}`);
assert.equal(faults.doubled, 0);
assert.equal(faults.lost, 0);
assert.equal(faults.unknown, faults.ambiguous);
assert.ok(faults.growth < 20 * 1024 * 1024, `memory grew by ${faults.growth} bytes`);

const kills = Number(process.env['SOAK_KILLS'] ?? 2000);
const killed = await killWhileSending({memos: 2000, kills, random});
console.log(`${kills} kills: ${JSON.stringify(killed)}`);
assert.deepEqual(killed.doubled, []);
assert.deepEqual(killed.ahead, []);
assert.deepEqual(killed.lost, []);
assert.deepEqual(killed.falselySent, []);
