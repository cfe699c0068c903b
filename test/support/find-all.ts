import type {Check} from '../../src/app/doctor/check.ts';
import type {Finding} from '../../src/domain/doctor/finding.ts';

/** The findings of all checks of one view, in order. */
export async function findAll<View>(
  checks: readonly Check<View>[],
  view: View,
): Promise<Finding[]> {
  return (await Promise.all(checks.map((check) => check(view)))).flat();
}
