import {refreshIfStale} from '../../app/login/refresh-if-stale.ts';
import type {Occurrence} from '../../app/ports/schedule-ports.ts';
import {fireNow, fireSchedules} from '../../app/schedule/fire-schedules.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {drainSettled, type Flushed} from '../send/drain-settled.ts';
import {flushExit} from '../send/flush-exit.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {memoJson} from '../shared/memo-json.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {findSchedule} from './find-schedule.ts';
import {occurrenceJson} from './schedule-json.ts';

interface DueOptions {
  readonly json?: boolean;
}

/**
 * `kakao-tui schedule due`: sends what is due now and what waits in the outbox, and refreshes stale
 * tokens. Each due time is sent once, even if several processes check it. For cron, every minute or
 * less often.
 */
export async function runScheduleDue(
  context: CommandContext,
  options: DueOptions,
): Promise<number> {
  const ports = context.ports();
  const fired: Occurrence[] = [];
  const {signal} = context;
  await fireSchedules(ports, {onFired: (one) => fired.push(one), signal});
  const refreshed = await refreshIfStale(ports);
  const refreshFailure = refreshed.ok ? null : refreshed.failure;
  return deliver(context, {fired, refreshFailure, ...options});
}

/** `kakao-tui schedule run ID`: sends it now, even if it is not due. */
export async function runScheduleRun(
  context: CommandContext,
  id: string,
  options: DueOptions,
): Promise<number> {
  const schedule = findSchedule(context, id);
  if (schedule === null) return exitCode.usage;
  const fired = await fireNow(context.ports(), schedule.id, context.signal);
  if (fired === null) {
    context.say({ko: '이미 실행 중입니다.', en: 'It is already running.'});
    return exitCode.failure;
  }
  return deliver(context, {fired: [fired], refreshFailure: null, ...options});
}

interface Delivered extends DueOptions {
  readonly fired: readonly Occurrence[];
  /** Why the tokens could not be refreshed. */
  readonly refreshFailure: Failure | null;
}

async function deliver(context: CommandContext, delivered: Delivered): Promise<number> {
  const flushed = await drainSettled(context);
  await pruneOldMemos(context);
  if (delivered.json) printDue(context, delivered.fired, flushed.memos);
  const failures = delivered.fired.flatMap(({failure}) => (failure === null ? [] : [failure]));
  if (delivered.refreshFailure !== null) failures.push(delivered.refreshFailure);
  const codes = failures.map((failure) => reportFailure(context, failure));
  const sent = sendingExit(context, flushed, delivered.fired.length > 0);
  return context.settle(sent === exitCode.done ? (codes[0] ?? exitCode.done) : sent);
}

/**
 * Reports what waits only when something was due or tried, because cron mails every line and would
 * mail it every minute. Memos that another process is sending are left to it.
 */
function sendingExit(context: CommandContext, flushed: Flushed, isDue: boolean): number {
  const isIdle =
    flushed.unset === null && (flushed.end === 'empty' || flushed.end === 'busy' || !isDue);
  if (isIdle && flushed.memos.length === 0) {
    noteWaiting(context);
    return exitCode.done;
  }
  return flushExit(context, context.ports(), flushed);
}

/** Reports what waits on a terminal only. */
function noteWaiting(context: CommandContext): void {
  const {queued} = context.ports().memos.counts();
  if (queued === 0) return;
  context.note({
    ko: `메모 ${queued}건이 대기 중입니다. 'kakao-tui outbox'를 실행하면 이유를 볼 수 있습니다.`,
    en: `${queued} waiting to be sent: run 'kakao-tui outbox' to see why.`,
  });
}

function printDue(
  context: CommandContext,
  fired: readonly Occurrence[],
  memos: readonly Memo[],
): void {
  const {language} = context;
  printJson(context, {
    schema: 'kakao-tui/due@1',
    due: fired.map((one) => ({scheduleId: one.scheduleId, ...occurrenceJson(one, language)})),
    sent: memos.filter(({status}) => status === 'sent').length,
    waiting: context.ports().memos.counts().queued,
    memos: memos.map((memo) => memoJson(memo, language)),
  });
}
