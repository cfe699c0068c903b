import type {Ports} from '../ports/ports.ts';
import type {Effect} from './effect.ts';
import type {Dispatch} from './store.ts';

/** What effects of one app share: the ports, and what is under way. */
export interface EffectContext {
  readonly ports: Ports;
  readonly dispatch: Dispatch;
  /** Aborted when the app ends: nothing new is begun. */
  readonly stop: AbortSignal;
  /** Aborted when what is under way has had its time to end. */
  readonly cancel: AbortSignal;
  /** Has the end of the app wait for something that no effect waits for itself. */
  readonly awaitAtEnd: (work: Promise<unknown>) => void;
}

export type EffectRunner<T extends Effect['type']> = (
  effect: Extract<Effect, {type: T}>,
) => void | Promise<void>;

export type EffectRunners<T extends Effect['type']> = {readonly [K in T]: EffectRunner<K>};
