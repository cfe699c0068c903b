import type {Schedule} from '../../domain/schedule/schedule.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import type {Ports} from '../ports/ports.ts';
import type {HeldSchedule} from '../ports/schedule-ports.ts';
import {claimDue, claimNow, type Taken} from './claim-due.ts';
import {type Fired, firedOf} from './fired.ts';
import {recoverRuns} from './recover-runs.ts';
import {type ClaimRun, runScheduled} from './run-scheduled.ts';
import {scheduledContent} from './scheduled-content.ts';

export interface FireOptions {
  readonly onFired: (fired: Fired) => void;
  /** Ends commands early when aborted. */
  readonly signal: AbortSignal;
}

/**
 * Queues what is due now, each time once whoever else looks at the same moment. Texts are queued
 * before the first wait; resolves when the commands that were begun have ended.
 */
export async function fireSchedules(ports: Ports, options: FireOptions): Promise<void> {
  await recoverRuns(ports);
  const now = ports.clock.now();
  const waiting = options.signal.aborted ? [] : ports.schedules.waiting(now);
  await Promise.all(
    waiting.map(async (schedule) => {
      const fired = await fire(ports, schedule, {claim: claimDue, now, ...options});
      if (fired !== null) options.onFired(fired);
    }),
  );
}

/** Sends a schedule now, whatever its time; null when it is gone, or its command still runs. */
export function fireNow(ports: Ports, id: string, signal: AbortSignal): Promise<Fired | null> {
  const schedule = ports.schedules.find(id);
  const now = ports.clock.now();
  if (schedule === null) return Promise.resolve(null);
  return fire(ports, schedule, {claim: claimNow, now, signal});
}

type Decide = typeof claimDue;

interface Firing {
  readonly claim: Decide;
  readonly now: number;
  readonly signal: AbortSignal;
}

async function fire(ports: Ports, {id, job}: Schedule, firing: Firing): Promise<Fired | null> {
  const {claim, now, signal} = firing;
  if (job.kind === 'command') {
    const claimRun: ClaimRun = (held, take) => claim(now, held, take);
    return runScheduled(ports, {id, claimRun, signal});
  }
  let seen: Schedule | null = null;
  const claimed = ports.schedules.claim(id, (held: HeldSchedule) => {
    seen = held.schedule;
    return claim(now, held, (schedule) => takeText(ports, schedule));
  });
  return firedOf(seen, claimed);
}

/** What was read under the claim counts: the text may have been changed a moment ago. */
function takeText(ports: Ports, schedule: Schedule): Taken | null {
  const {job} = schedule;
  if (job.kind !== 'text') return null;
  const memo = prepareMemo(ports, {content: scheduledContent(schedule, job.text)});
  return memo.ok
    ? {state: 'queued', owner: null, failure: null, memo: memo.value}
    : {state: 'failed', owner: null, failure: memo.failure, memo: null};
}
