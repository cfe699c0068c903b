import type {Ports} from '../../src/app/ports/ports.ts';

/** Ports on which every attempt to acquire a lock fails. */
export function withoutLock(ports: Ports): Ports {
  return {...ports, locks: {...ports.locks, acquire: () => Promise.resolve(null)}};
}
