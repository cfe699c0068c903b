import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {CommandEnd} from '../ports/command-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {Claim, LockedSchedule, NewOccurrence} from '../ports/schedule-ports.ts';
import type {OutcomeOf} from './claim-due.ts';
import {type SettlingPorts, settleRun} from './settle-run.ts';

/** The time limit (ms) for the command of a schedule. */
const maxRunMs = 10 * 60_000;

/** Decides which occurrence of a schedule to claim, and its result. */
export type Decide = (locked: LockedSchedule, outcomeOf: OutcomeOf) => Claim | null;

export interface ScheduledRun {
  readonly id: string;
  readonly decide: Decide;
  readonly signal: AbortSignal;
}

/**
 * Runs the command of a schedule for one occurrence and queues its output. The occurrence is
 * claimed as `running` first; a separate lock per run, which the kernel releases, shows whether its
 * process is alive. A process that dies leaves a run that becomes `broken-off`: it is not repeated,
 * because the command's effects are unknown. Returns null when nothing was claimed.
 */
export async function runScheduled(
  ports: SettlingPorts & Pick<Ports, 'locks' | 'runCommand'>,
  {id, decide, signal}: ScheduledRun,
): Promise<NewOccurrence | null> {
  const owner = ports.newId(ports.clock.now());
  const lock = await ports.locks.acquire(`run-${owner}`, 0);
  if (lock === null) return null;
  try {
    let claimedSchedule = null as Schedule | null;
    const claimed = ports.schedules.claim(id, (locked) =>
      decide(locked, (schedule) => {
        if (locked.isRunning || schedule.job.kind !== 'command') return null;
        claimedSchedule = schedule;
        return {state: 'running', owner};
      }),
    );
    const occurrence = claimed?.occurrence ?? null;
    // A missed occurrence is only recorded.
    if (occurrence === null || claimedSchedule === null) return occurrence;
    const end = await run(ports, claimedSchedule, signal);
    return await settleRun(ports, {occurrence, schedule: claimedSchedule, end});
  } finally {
    lock.release();
  }
}

async function run(
  ports: Pick<Ports, 'runCommand'>,
  {job}: Schedule,
  signal: AbortSignal,
): Promise<CommandEnd> {
  if (job.kind !== 'command') throw new Error('only a command is run');
  const {argv, folder} = job;
  return ports.runCommand({argv, folder, timeout: maxRunMs, signal});
}
