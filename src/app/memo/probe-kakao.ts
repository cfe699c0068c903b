import type {Ports} from '../ports/ports.ts';

/** How often (ms) at most an unreachable Kakao is asked for. */
const probeIntervalMs = 5000;

/**
 * Asks with a GET, never with a memo, whether Kakao is back; then nothing has to wait any longer.
 * False also where it was asked a moment ago.
 */
export function createProbe({
  clock,
  api,
  memos,
}: Pick<Ports, 'clock' | 'api' | 'memos'>): () => Promise<boolean> {
  let isRunning = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock.now();
    if (isRunning || Math.abs(now - askedAt) < probeIntervalMs) return false;
    isRunning = true;
    askedAt = now;
    try {
      if (!(await api.isReachable())) return false;
      memos.releaseWaiting();
      return true;
    } finally {
      isRunning = false;
    }
  };
}
