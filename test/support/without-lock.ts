import type {Ports} from '../../src/app/ports/ports.ts';

/** The ports of a process that waits for every lock in vain. */
export function withoutLock(ports: Ports): Ports {
  return {...ports, locks: {...ports.locks, acquire: () => Promise.resolve(null)}};
}
