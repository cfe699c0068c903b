import type {Trace} from '../ports/trace-port.ts';
import type {State} from '../state/state.ts';
import type {Effect} from './effect.ts';
import type {Event} from './event.ts';

export type Dispatch = (event: Event) => void;

/** Holds the single state, outside React; an event is applied before `dispatch` returns. */
export interface Store {
  getState(): State;
  dispatch: Dispatch;
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
}

/** `update` makes the next state; `run` then performs its effects and may dispatch immediately. */
export function createStore(
  initial: State,
  update: (state: State, event: Event) => readonly [State, ...Effect[]],
  run: (effect: Effect, dispatch: Dispatch) => void,
  trace: Trace = () => {},
): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  const dispatch: Dispatch = (event) => {
    trace('event', event);
    const [next, ...effects] = update(state, event);
    const changed = next !== state;
    state = next;
    if (changed) for (const listener of listeners) listener();
    for (const effect of effects) {
      trace('effect', effect);
      run(effect, dispatch);
    }
  };
  return {
    getState: () => state,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
