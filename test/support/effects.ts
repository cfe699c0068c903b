import type {Effect} from '../../src/app/events/effect.ts';
import type {Event} from '../../src/app/events/event.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import {createEffectRuntime} from '../../src/app/shell/run-effect.ts';

/** Carries out effects on these ports and records what they dispatched. */
export function effectsOn(ports: Ports) {
  const events: Event[] = [];
  const bugs: unknown[] = [];
  const stop = new AbortController();
  const cancel = new AbortController();
  const runtime = createEffectRuntime(
    {
      ports,
      dispatch: (event) => void events.push(event),
      stop: stop.signal,
      cancel: cancel.signal,
    },
    (error) => void bugs.push(error),
  );
  const typesOf = (): readonly string[] => events.map(({type}) => type);
  /** Runs these immediately and waits until none is pending. */
  const run = async (...effects: Effect[]): Promise<void> => {
    for (const effect of effects) runtime.run(effect);
    await runtime.settled();
  };
  return {runtime, events, typesOf, bugs, stop, cancel, run};
}
