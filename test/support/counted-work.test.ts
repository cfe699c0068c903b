import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stepReport} from './step-report.ts';

test('twice the work takes twice the steps, and code outside the program counts as none', async () => {
  const report = await stepReport(new URL('counted-work-process.ts', import.meta.url));
  const {once = 0, twice = 0, again, nothing, foreign} = Object.fromEntries(report);
  assert.ok(once > 5000, `${once}`);
  assert.ok(Math.abs(twice / once - 2) < 0.1, `${twice} against ${once}`);
  assert.deepEqual([again, nothing, foreign], [once, 0, 0]);
});
