import type {Ports} from '../../src/app/ports/ports.ts';

/** Ports on which every attempt to acquire a lock fails. */
export function withoutLock(ports: Ports): Ports {
  return {...ports, locks: {...ports.locks, acquire: () => Promise.resolve(null)}};
}

/** How ports report a file system whose locks exclude no other process. */
export const noLocks = {
  kind: 'storage',
  problem: 'no-locks',
  path: '/mnt/kakao-tui',
  detail: '',
} as const;

/** Locks that every process acquires, as on such a file system. */
export function locksWithoutEffect({locks}: Pick<Ports, 'locks'>): Ports['locks'] {
  return {
    ...locks,
    acquire: () => Promise.resolve({release: () => {}}),
    defect: () => Promise.resolve(noLocks),
  };
}
