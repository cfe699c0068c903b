import type {TestContext} from 'node:test';
import fc from 'fast-check';

/** Runs a property and prints its seed; PROPERTY_SEED repeats a run. */
export function checkProperty<Values>(
  context: TestContext,
  property: fc.IProperty<Values>,
  numRuns = 1000,
): void {
  const given = Number(process.env['PROPERTY_SEED']);
  const seed = Number.isInteger(given) && given !== 0 ? given : Date.now() % 0x7fffffff;
  context.diagnostic(`seed ${seed}`);
  fc.assert(property, {seed, numRuns});
}
