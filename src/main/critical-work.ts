import type {CriticalWork} from '../app/ports/critical-work.ts';

/** The critical work of one process. */
export function createCriticalWork(reportRetry = () => {}): CriticalWork {
  const running = new Set<Promise<void>>();
  return {
    run: async (work) => {
      const {promise, resolve} = Promise.withResolvers<void>();
      // Before the work begins: its first request may be sent at once.
      running.add(promise);
      try {
        return await work();
      } finally {
        running.delete(promise);
        resolve();
      }
    },
    reportRetry,
    pending: () => (running.size === 0 ? null : Promise.all(running).then(() => {})),
  };
}
