import {type DrainEnd, drainOutbox} from '../../app/memo/drain-outbox.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** How sending the queue ended, and each memo that was tried. */
export interface Flushed {
  readonly end: DrainEnd;
  readonly memos: readonly Memo[];
}

/** Sends the queued memos in order and waits for the results. */
export async function drainSettled({ports, signal}: CommandContext): Promise<Flushed> {
  const settled = new Map<string, Memo>();
  const onChange = (memo: Memo): void => {
    if (memo.status !== 'sending') settled.set(memo.id, memo);
  };
  const end = await drainOutbox(ports(), {onChange, stop: signal, cancel: signal});
  return {end, memos: [...settled.values()]};
}
