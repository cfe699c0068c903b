import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {Ports} from '../ports/ports.ts';
import type {NewOccurrence} from '../ports/schedule-ports.ts';
import {type Files, readFilesOf} from '../shared/read-pictures.ts';
import {requireLocks} from '../shared/working-locks.ts';
import {claimDue, claimNow} from './claim-due.ts';
import {recoverRuns} from './recover-runs.ts';
import {type Decide, runScheduled} from './run-scheduled.ts';
import {queuedText, scheduledContent} from './scheduled-content.ts';
import type {SettlingPorts} from './settle-run.ts';

export interface FireOptions {
  readonly onFired: (fired: NewOccurrence) => void;
  /** Stops commands early when aborted. */
  readonly signal: AbortSignal;
}

/**
 * Queues the schedules that are due now, each occurrence once even if other processes check at the
 * same moment. Texts are queued before commands run; resolves when the started commands have ended.
 * Throws `FailureError` where locks exclude no other process: a command would run in each of them.
 */
export async function fireSchedules(
  ports: SettlingPorts & Pick<Ports, 'locks' | 'runCommand'>,
  {onFired, signal}: FireOptions,
): Promise<void> {
  await recoverRuns(ports);
  const now = ports.clock.now();
  const waiting = signal.aborted ? [] : ports.schedules.waiting(now);
  if (waiting.length > 0) await requireLocks(ports);
  const decide: Decide = (locked, outcomeOf) => claimDue(now, locked, outcomeOf);
  await Promise.all(
    waiting.map(async (schedule) => {
      const fired = await fire(ports, schedule, {decide, signal});
      if (fired !== null) onFired(fired);
    }),
  );
}

/**
 * Sends a schedule now, regardless of its time; returns null when it no longer exists or its
 * command is still running.
 */
export async function fireNow(
  ports: SettlingPorts & Pick<Ports, 'locks' | 'runCommand'>,
  id: string,
  signal: AbortSignal,
): Promise<NewOccurrence | null> {
  const schedule = ports.schedules.find(id);
  const now = ports.clock.now();
  if (schedule === null) return null;
  return fire(ports, schedule, {
    decide: (locked, outcomeOf) => claimNow(now, locked, outcomeOf),
    signal,
  });
}

interface Firing {
  readonly decide: Decide;
  readonly signal: AbortSignal;
}

const noFiles: Result<Files> = succeeded(new Map());

/** Returns the occurrence that was claimed; null when there was none. */
async function fire(
  ports: SettlingPorts & Pick<Ports, 'locks' | 'runCommand'>,
  schedule: Schedule,
  {decide, signal}: Firing,
): Promise<NewOccurrence | null> {
  const {id, job} = schedule;
  if (job.kind === 'command') return runScheduled(ports, {id, decide, signal});
  const content = scheduledContent(schedule, job.text);
  // A text alone is claimed at once, before commands run.
  const files = job.image === undefined ? noFiles : await readFilesOf(ports, content);
  // The schedule read under the claim is used: its text may just have been changed. One with
  // another picture is left to the next check.
  const claimed = ports.schedules.claim(id, (locked) =>
    decide(locked, (current) => {
      if (current.job.kind !== 'text' || current.job.image !== job.image) return null;
      const {text, rings} = current.job;
      return queuedText(ports, {content: scheduledContent(current, text), rings}, files);
    }),
  );
  return claimed?.occurrence ?? null;
}
