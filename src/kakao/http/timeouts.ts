import {stopReasonOf} from '../../domain/memo/stop-reason.ts';

/** Limits of one exchange with Kakao, ms. */
export interface HttpTimeouts {
  /** Until the request's head goes out: name, proxy, TCP and TLS together. */
  readonly connect: number;
  /** From the request to the answer's head. */
  readonly headers: number;
  /** Between two pieces of the answer's body. */
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

/** Times one exchange and ends it: by time or because the caller wishes it. */
export interface Stopper {
  /** Its `reason` is a `StopReason`. */
  readonly signal: AbortSignal;
  /** Ms since it was started. */
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
  // The first use of `performance` would load much of Node.
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
