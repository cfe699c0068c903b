import type {CriticalWork} from '../app/ports/critical-work.ts';

/** The critical work of one process. */
export function createCriticalWork(): CriticalWork {
  const running = new Set<Promise<unknown>>();
  return {
    run: async (work) => {
      const started = work();
      running.add(started);
      try {
        return await started;
      } finally {
        running.delete(started);
      }
    },
    pending: () => (running.size === 0 ? null : Promise.allSettled(running).then(() => {})),
  };
}
