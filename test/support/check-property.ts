import type {TestContext} from 'node:test';
import fc from 'fast-check';

/** The seed of a property. PROPERTY_SEED repeats a run. */
export function propertySeed(): number {
  const given = Number(process.env['PROPERTY_SEED']);
  return Number.isInteger(given) && given !== 0 ? given : Date.now() % 0x7fffffff;
}

/** Runs a property and prints its seed. */
export function checkProperty<Values>(
  context: TestContext,
  property: fc.IProperty<Values>,
  numRuns = 1000,
): void {
  const seed = propertySeed();
  context.diagnostic(`seed ${seed}`);
  fc.assert(property, {seed, numRuns});
}
