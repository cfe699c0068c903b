import type {CriticalWork} from '../app/ports/critical-work.ts';

/** The critical work of one process. */
export function createCriticalWork(): CriticalWork {
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
    pending: () => (running.size === 0 ? null : Promise.all(running).then(() => {})),
  };
}
