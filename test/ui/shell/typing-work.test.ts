import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stepReport} from '../../support/step-report.ts';
import {fillings, long, short} from './typing-work-texts.ts';

const report = stepReport(new URL('typing-work-process.ts', import.meta.url));

async function stepsOf(name: string): Promise<number> {
  const steps = (await report).get(name) ?? 0;
  assert.ok(steps > 0, name);
  return steps;
}

for (const [what, filling] of Object.entries(fillings)) {
  test(`${what}: the work of a paste of 100 KB is linear in its length`, async () => {
    const steps = await stepsOf(`paste ${long} ${filling}`);
    assert.ok(steps < long * 60, `${steps} steps`);
  });

  test(`${what}: the work of a key grows no faster than the text around it`, async () => {
    const [few, many] = [
      await stepsOf(`key ${short} ${filling}`),
      await stepsOf(`key ${long} ${filling}`),
    ];
    assert.ok(few < short * 60, `${few} steps in ${short} units`);
    assert.ok(
      many < (few * long * 1.5) / short,
      `${many} steps in ${long} units, ${few} in ${short}`,
    );
  });
}
