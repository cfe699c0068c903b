import type {Ports} from '../ports/ports.ts';
import type {Effect} from './effect.ts';
import type {Dispatch} from './store.ts';

/** The context that the effects of one app share: the ports and the work in progress. */
export interface EffectContext {
  readonly ports: Ports;
  readonly dispatch: Dispatch;
  /** Aborted when the app ends: no new work starts. */
  readonly stop: AbortSignal;
  /** Aborted when the work in progress has used up its time to finish. */
  readonly cancel: AbortSignal;
  /** Makes the end of the app wait for work that no effect awaits. */
  readonly awaitAtEnd: (work: Promise<unknown>) => void;
}

export type EffectRunner<T extends Effect['type']> = (
  effect: Extract<Effect, {type: T}>,
) => void | Promise<void>;

export type EffectRunners<T extends Effect['type']> = {readonly [K in T]: EffectRunner<K>};
