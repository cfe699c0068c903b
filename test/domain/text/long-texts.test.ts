import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stepReport} from '../../support/step-report.ts';
import {longUnits, shortUnits, textUnits} from './long-text-units.ts';

const report = stepReport(new URL('long-text-process.ts', import.meta.url));

/** Asserts for each kind of text that the work took some steps, and at most this many. */
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

test('splitting a long text takes linear work', () =>
  assertAtMost(longUnits * 30, (unit) => `split ${unit}`));

test('wrapping a long text takes linear work', async () => {
  await assertAtMost(longUnits * 60, (unit) => `wrap for reading ${unit}`);
  await assertAtMost(longUnits * 60, (unit) => `wrap for writing ${unit}`);
});

test('finding the end of a long run without a space takes linear work', async () => {
  await assertAtMost(longUnits * 60, (unit) => `word before ${unit}`);
  await assertAtMost(longUnits * 60, (unit) => `word after ${unit}`);
});

test('pasting a long text takes linear work', () =>
  assertAtMost(longUnits * 5, (unit) => `paste ${unit}`));

// Flags come in pairs, so the border of one is known only from the start of their run.
const local = textUnits.filter((unit) => unit !== '🇰🇷');

for (const units of [shortUnits, longUnits]) {
  test(`ten keys and four edits in a draft of ${units} take the same small amount of work`, async () => {
    await assertAtMost(5000, (unit) => `type into ${units} ${unit}`, local);
    await assertAtMost(2000, (unit) => `edit ${units} ${unit}`, local);
  });
}

test('the last due time is found without iterating over all earlier ones', async () => {
  const steps = (await report).get('last of sixty days of minutes') ?? 0;
  assert.ok(steps > 0 && steps < 5000, `${steps} steps`);
});
