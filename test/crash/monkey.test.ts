import assert from 'node:assert/strict';
import {test} from 'node:test';
import {seededRandom} from '../support/seeded-random.ts';
import {runMonkey} from './monkey.ts';

/**
 * 20 seconds, or MONKEY_MINUTES. A slow machine takes longer, because of the minimum number of
 * actions.
 */
const ms = Number(process.env['MONKEY_MINUTES'] ?? 1 / 3) * 60_000;
const leastActions = 100;

test('after random keys, pastes, sizes, stops and refusals the terminal is restored and the memos agree', async (t) => {
  const {seed, random} = seededRandom();
  t.diagnostic(`seed ${seed}`);
  const count = await runMonkey({ms, leastActions, random});
  t.diagnostic(JSON.stringify(count));
  assert.ok(
    count.actions >= leastActions && count.memos > 1 && count.delivered > 0,
    JSON.stringify(count),
  );
});
