import type {Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import {recoverMemos} from './recover-memos.ts';

const pollIntervalMs = 100;

/**
 * Waits until a memo that another process is sending has an outcome, or until `signal` is aborted;
 * a memo whose sender died becomes `unknown`. Returns the memo in its latest state; null when it
 * was deleted.
 */
export async function awaitOutcome(
  ports: Pick<Ports, 'locks' | 'memos' | 'wait'>,
  id: string,
  signal: AbortSignal,
): Promise<Memo | null> {
  for (;;) {
    const memo = ports.memos.find(id);
    if (memo?.status !== 'sending' || signal.aborted) return memo;
    await ports.wait(pollIntervalMs, signal);
    await recoverMemos(ports);
  }
}
