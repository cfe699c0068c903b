import {stopReasonOf} from '../../domain/memo/stop-reason.ts';

/** The time limits of one exchange with Kakao, in ms. */
export interface HttpTimeouts {
  /** Until the request's head is sent: DNS, proxy, TCP and TLS together. */
  readonly connect: number;
  /** From the request to the response's head. */
  readonly headers: number;
  /** Between two chunks of the response body. */
  readonly body: number;
  readonly total: number;
}

export const defaultTimeouts: HttpTimeouts = {
  connect: 10_000,
  headers: 15_000,
  body: 15_000,
  total: 30_000,
};

export type StopReason = 'cancelled' | 'connect-timeout' | 'answer-timeout';

/** Measures one exchange and aborts it on a timeout or when the caller cancels. */
export interface Stopper {
  /** The signal's `reason` is a `StopReason`. */
  readonly signal: AbortSignal;
  /** Ms since the start. */
  elapsed(): number;
  headSent(): void;
  end(): void;
}

export function startTimer(limits: HttpTimeouts, caller: AbortSignal | undefined): Stopper {
  const controller = new AbortController();
  const stop = (reason: StopReason) => controller.abort(reason);
  const connect = setTimeout(stop, limits.connect, 'connect-timeout');
  const total = setTimeout(stop, limits.total, 'answer-timeout');
  const cancel = () =>
    stop(caller && stopReasonOf(caller) === 'timed-out' ? 'answer-timeout' : 'cancelled');
  if (caller?.aborted) cancel();
  caller?.addEventListener('abort', cancel);
  // The first use of `performance` would load a large part of Node.
  const start = process.hrtime.bigint();
  return {
    signal: controller.signal,
    elapsed: () => Number(process.hrtime.bigint() - start) / 1e6,
    headSent: () => clearTimeout(connect),
    end: () => {
      clearTimeout(connect);
      clearTimeout(total);
      caller?.removeEventListener('abort', cancel);
    },
  };
}
