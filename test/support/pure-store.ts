import type {Event} from '../../src/app/events/event.ts';
import type {Store} from '../../src/app/events/store.ts';
import {update} from '../../src/app/shell/update.ts';
import type {State} from '../../src/app/state/state.ts';

/** A store that performs no effects, and the events that it received. */
export function pureStore(initial: State): {store: Store; events: Event[]} {
  const events: Event[] = [];
  let state = initial;
  const store: Store = {
    getState: () => state,
    dispatch: (event) => {
      events.push(event);
      [state] = update(state, event);
    },
    subscribe: () => () => {},
  };
  return {store, events};
}
