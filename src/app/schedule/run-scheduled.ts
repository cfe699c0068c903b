import type {CommandProblem} from '../../domain/failure/command-failure.ts';
import {isEmptyMemo} from '../../domain/memo/split-memo.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import type {CommandEnd} from '../ports/command-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {Claim, HeldSchedule, RunResult} from '../ports/schedule-ports.ts';
import type {Taken} from './claim-due.ts';
import {problemOf, textOf} from './command-end.ts';
import {type Fired, firedOf} from './fired.ts';
import {scheduledContent} from './scheduled-content.ts';

/** Longest time (ms) the command of a schedule may take. */
const longestRun = 10 * 60_000;

export type ClaimRun = (
  held: HeldSchedule,
  take: (schedule: Schedule) => Taken | null,
) => Claim | null;

export interface ScheduledRun {
  readonly id: string;
  readonly claimRun: ClaimRun;
  readonly signal: AbortSignal;
}

/**
 * Runs the command of a schedule for one time and queues what it printed. The time is claimed as
 * `running` first; a lock of the run's own, which the kernel frees, tells whether its process lives.
 * Who dies in between leaves a run that is `broken-off`: it is not repeated, for nobody knows what
 * the command has done. Null when the time is not to be taken.
 */
export async function runScheduled(ports: Ports, run: ScheduledRun): Promise<Fired | null> {
  const owner = ports.newId(ports.clock.now());
  const lock = await ports.locks.acquire(`run-${owner}`, 0);
  if (lock === null) return null;
  try {
    let seen: Schedule | null = null;
    const claimed = ports.schedules.claim(run.id, (held) => {
      seen = held.schedule;
      return run.claimRun(held, ({job}) =>
        held.isRunning || job.kind !== 'command'
          ? null
          : {state: 'running', owner, failure: null, memo: null},
      );
    });
    const fired = firedOf(seen, claimed);
    // A time that was missed is only recorded.
    return fired?.state === 'running' ? await finish(ports, fired, {owner, run}) : fired;
  } finally {
    lock.release();
  }
}

async function finish(
  ports: Ports,
  {schedule, at}: Fired,
  {owner, run}: {owner: string; run: ScheduledRun},
): Promise<Fired | null> {
  const {job} = schedule;
  if (job.kind !== 'command') throw new Error('only a command is run');
  const end = await ports.runCommand({...job, timeout: longestRun, signal: run.signal});
  const result = resultOf(ports, schedule, end);
  const isSettled = ports.schedules.settle({scheduleId: schedule.id, dueAt: at, owner}, result);
  return isSettled ? {schedule, at, ...result} : null;
}

function resultOf(ports: Ports, schedule: Schedule, end: CommandEnd): RunResult {
  const problem = problemOf(end);
  if (problem !== null) return failedRun(problem.problem, problem.detail);
  const text = end.kind === 'ended' ? textOf(end.stdout) : null;
  if (text === null) return failedRun('not-text', '');
  if (isEmptyMemo(text)) return {state: 'empty', memo: null, failure: null};
  const memo = prepareMemo(ports, {content: scheduledContent(schedule, text)});
  return memo.ok
    ? {state: 'queued', memo: memo.value, failure: null}
    : {state: 'failed', memo: null, failure: memo.failure};
}

function failedRun(problem: CommandProblem, detail: string): RunResult {
  const state = problem === 'broken-off' ? 'broken-off' : 'failed';
  return {state, memo: null, failure: {kind: 'command-failed', problem, detail}};
}
