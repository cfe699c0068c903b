import type {Ports} from '../ports/ports.ts';

/** The minimum time (ms) between two probes while Kakao is unreachable. */
const probeIntervalMs = 5000;

/**
 * Probes Kakao with a GET request, never with a memo. When Kakao is reachable again, waiting memos
 * become due. Returns false also if the last probe was too recent.
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
