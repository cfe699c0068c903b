import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stepReport} from '../../support/step-report.ts';
import {longUnits, shortUnits, textUnits} from './long-text-units.ts';

const report = stepReport(new URL('long-text-process.ts', import.meta.url));

/** Asserts for each kind of text that the work took some steps, and at most so many. */
async function assertAtMost(
  most: number,
  nameOf: (unit: string) => string,
  units: readonly string[] = textUnits,
): Promise<void> {
  for (const name of units.map(nameOf)) {
    const steps = (await report).get(name) ?? 0;
    assert.ok(steps > 0 && steps <= most, `${name}: ${steps} steps, at most ${most}`);
  }
}

test('a long text is split by no more work than its length', () =>
  assertAtMost(longUnits * 30, (unit) => `split ${unit}`));

test('a long text is wrapped by no more work than its length', async () => {
  await assertAtMost(longUnits * 60, (unit) => `wrap for reading ${unit}`);
  await assertAtMost(longUnits * 60, (unit) => `wrap for writing ${unit}`);
});

test('the end of a long run without a space is found by no more work than its length', async () => {
  await assertAtMost(longUnits * 60, (unit) => `word before ${unit}`);
  await assertAtMost(longUnits * 60, (unit) => `word after ${unit}`);
});

test('a long text is pasted by no more work than its length', () =>
  assertAtMost(longUnits * 5, (unit) => `paste ${unit}`));

// Flags come in pairs, so one's border is known only from the start of their run.
const local = textUnits.filter((unit) => unit !== '🇰🇷');

for (const units of [shortUnits, longUnits]) {
  test(`ten keys and four edits in a draft of ${units} take the same little work`, async () => {
    await assertAtMost(5000, (unit) => `type into ${units} ${unit}`, local);
    await assertAtMost(2000, (unit) => `edit ${units} ${unit}`, local);
  });
}

test('the last due time is found without a walk through all before it', async () => {
  const steps = (await report).get('last of sixty days of minutes') ?? 0;
  assert.ok(steps > 0 && steps < 5000, `${steps} steps`);
});
