import type {Ports} from '../app/ports/ports.ts';
import type {Locks} from '../app/ports/storage-ports.ts';
import type {Trace} from '../app/ports/trace-port.ts';

/** The same ports; locks are traced as they are waited for, held and released, and so is each refresh. */
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
      // The id of a process follows it.
      const lock = name.replace(/-.*/, '');
      trace('lock', {lock, phase: 'wait', timeout});
      const held = await locks.acquire(name, timeout);
      trace('lock', {lock, phase: held === null ? 'busy' : 'held'});
      if (held === null) return null;
      return {
        release: () => {
          held.release();
          trace('lock', {lock, phase: 'released'});
        },
      };
    },
  };
}
