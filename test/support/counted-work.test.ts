import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wrapDraft} from '../../src/domain/wrap-text.ts';
import {stepsOf} from './counted-work.ts';

test('twice the work takes twice the steps, however often it is counted', () => {
  const wrap = (units: number) => stepsOf(() => wrapDraft('가'.repeat(units), 78));
  // Tables that are made on first use.
  wrap(5000);
  const [once, twice, again] = [wrap(5000), wrap(10_000), wrap(5000)];
  assert.ok(once > 5000, `${once}`);
  assert.ok(Math.abs(twice / once - 2) < 0.1, `${twice} against ${once}`);
  assert.equal(again, once);
});

test('what is not of the program, and nothing at all, takes no steps', () => {
  assert.equal(
    stepsOf(() => {}),
    0,
  );
  assert.equal(
    stepsOf(() => Array.from({length: 1000}, (_, index) => index)),
    0,
  );
});
