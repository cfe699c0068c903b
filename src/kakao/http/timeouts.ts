import {stopReasonOf} from '../../domain/memo/stop-reason.ts';
import {type Incoming, readArrived} from './read-arrived.ts';

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

/**
 * The limits of a request with a large body. Each piece of the body that the system takes starts
 * `headers` again. The last megabytes may still be in the system's buffer when the response is
 * waited for; `headers` lets them go over a line of 0.5 Mbit/s.
 */
export const uploadTimeouts: HttpTimeouts = {
  connect: 10_000,
  headers: 60_000,
  body: 15_000,
  total: 10 * 60_000,
};

export type StopReason = 'cancelled' | 'connect-timeout' | 'answer-timeout';

/**
 * Measures one exchange and aborts it on a timeout or when the caller cancels. Once the request was
 * sent, what has already arrived is read first: after a sleep of the machine a timer would
 * otherwise discard a response that waits in the socket, and with it new tokens.
 */
export interface Stopper {
  /** The signal's `reason` is a `StopReason`. */
  readonly signal: AbortSignal;
  /** Ms since the start. */
  elapsed(): number;
  /** The request's head was sent; the response comes from this connection. */
  headSent(connection: Incoming): void;
  /** The system has taken a piece of the request's body. */
  progressed(): void;
  /** A part of the response has arrived: its head, or a chunk of its body. */
  received(): void;
  end(): void;
}

export function startTimer(limits: HttpTimeouts, caller: AbortSignal | undefined): Stopper {
  const controller = new AbortController();
  let connection: Incoming | null = null;
  /** Stops the exchange unless `isMet` says that it went on with what had arrived. */
  const stop = (reason: StopReason, isMet: () => boolean): void => {
    const judge = (): void => {
      if (!isMet()) controller.abort(reason);
    };
    if (connection === null) judge();
    else void readArrived(connection, isMet).then(judge);
  };
  const connect = startLimit((isMet) => stop('connect-timeout', isMet));
  const silence = startLimit((isMet) => stop('answer-timeout', isMet));
  const total = startLimit((isMet) => stop('answer-timeout', isMet));
  connect.start(limits.connect);
  total.start(limits.total);
  let hasEnded = false;
  const cancel = () => {
    const isTimeout = caller !== undefined && stopReasonOf(caller) === 'timed-out';
    stop(isTimeout ? 'answer-timeout' : 'cancelled', () => hasEnded);
  };
  if (caller?.aborted) cancel();
  caller?.addEventListener('abort', cancel);
  // The first use of `performance` would load a large part of Node.
  const start = process.hrtime.bigint();
  return {
    signal: controller.signal,
    elapsed: () => Number(process.hrtime.bigint() - start) / 1e6,
    headSent: (sentOn) => {
      connection = sentOn;
      connect.clear();
      silence.start(limits.headers);
    },
    progressed: () => {
      if (!hasEnded) silence.start(limits.headers);
    },
    // The end of the connection counts as readable too, after the exchange has ended.
    received: () => {
      if (!hasEnded) silence.start(limits.body);
    },
    end: () => {
      hasEnded = true;
      for (const limit of [connect, silence, total]) limit.clear();
      caller?.removeEventListener('abort', cancel);
    },
  };
}

interface Limit {
  /** Starts the time, or starts it again. */
  start(ms: number): void;
  clear(): void;
}

/** Calls `onOver` at the end of the time, with a function that returns whether it was met since. */
function startLimit(onOver: (isMet: () => boolean) => void): Limit {
  let timer: NodeJS.Timeout | undefined;
  let turn = 0;
  const clear = (): void => {
    turn += 1;
    clearTimeout(timer);
  };
  const start = (ms: number): void => {
    clear();
    const current = turn;
    timer = setTimeout(() => onOver(() => turn !== current), ms);
  };
  return {start, clear};
}
