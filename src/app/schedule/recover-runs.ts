import type {Ports} from '../ports/ports.ts';
import {lockOfEnded} from '../shared/working-locks.ts';

/**
 * Records commands of schedules as broken off when their process died before it had the output:
 * their effects are unknown, so they are not run again. Returns their number.
 */
export async function recoverRuns(ports: Pick<Ports, 'locks' | 'schedules'>): Promise<number> {
  let recovered = 0;
  for (const run of ports.schedules.running()) {
    const lock = await lockOfEnded(ports, `run-${run.owner}`);
    if (lock === null) continue;
    const failure = {kind: 'command-failed', problem: 'broken-off', detail: ''} as const;
    try {
      const ended = {...run, state: 'broken-off', memo: null, failure} as const;
      if (ports.schedules.settle(ended)) recovered += 1;
    } finally {
      lock.release();
    }
  }
  return recovered;
}
