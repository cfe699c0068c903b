import type {Ports} from '../app/ports/ports.ts';
import type {Locks} from '../app/ports/storage-ports.ts';
import type {Trace} from '../app/ports/trace-port.ts';

/**
 * Returns the same ports, which also trace each refresh and each lock: waiting, held and released.
 */
export function tracedPorts(ports: Ports, trace: Trace): Ports {
  const {locks, refreshLog} = ports;
  return {
    ...ports,
    locks: tracedLocks(locks, trace),
    refreshLog: {
      ...refreshLog,
      add: (entry) => {
        trace('refresh', entry);
        refreshLog.add(entry);
      },
    },
  };
}

function tracedLocks(locks: Locks, trace: Trace): Locks {
  return {
    ...locks,
    acquire: async (name, timeout) => {
      // Removes the process id after the lock's name.
      const lock = name.replace(/-.*/, '');
      trace('lock', {lock, phase: 'wait', timeout});
      const acquired = await locks.acquire(name, timeout);
      trace('lock', {lock, phase: acquired === null ? 'busy' : 'held'});
      if (acquired === null) return null;
      return {
        release: () => {
          acquired.release();
          trace('lock', {lock, phase: 'released'});
        },
      };
    },
  };
}
