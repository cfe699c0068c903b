import type {Store} from '../../app/events/store.ts';
import {fieldOfStep, type Setup, type SetupField, setupSteps} from '../../app/state/setup-state.ts';
import type {State} from '../../app/state/state.ts';
import type {PrivateFields} from '../base/private-fields.ts';

const setupFields = setupSteps.map(fieldOfStep).filter((field) => field !== null);

/**
 * Selects the values that are in the fields when the set-up opens, and a value when Kakao rejects
 * it: a masked key cannot be edited by sight, so a paste takes its place.
 */
export function selectValues({store, fields}: {store: Store; fields: PrivateFields}): void {
  const select = (names: readonly SetupField[]): void => {
    for (const name of names) fields.select(name);
  };
  let last = store.getState();
  select(setupFields);
  store.subscribe(() => {
    const before = last;
    last = store.getState();
    if (last.screen !== 'setup') return;
    select(before.screen === 'setup' ? newlyRejected(before, last) : setupFields);
  });
}

/** The field of a value that Kakao has just rejected. */
function newlyRejected(before: State, {setup}: State): readonly SetupField[] {
  const field = fieldOfStep(setup.step);
  const isNew = setup.problem !== before.setup.problem && isRejection(setup);
  return isNew && field !== null ? [field] : [];
}

/** Other problems are remarks on a value that may be kept. */
function isRejection({problem}: Setup): boolean {
  return problem !== null && typeof problem === 'object' && problem.kind !== 'port-taken';
}
