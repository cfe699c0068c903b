import assert from 'node:assert/strict';
import type {Effect} from '../../src/app/events/effect.ts';
import type {State} from '../../src/app/state/state.ts';

/**
 * Asserts that the end of the record is read: more than a screen of it, so that paging finds rows.
 */
export function assertReadsEnd(effect: Effect | undefined, {terminal}: State): void {
  assert.ok(effect?.type === 'read-history', effect?.type);
  const {reach, ...rest} = effect;
  assert.deepEqual(rest, {type: 'read-history', around: null});
  assert.ok(reach > 2 * terminal.rows && reach <= 1000, `${reach} memos`);
}
