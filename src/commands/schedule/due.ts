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
 * `kakao-tui schedule due`: sends what is due now, each time once whoever looks first, and what else
 * waits; refreshes tokens that have grown old. For cron, once a minute or as seldom as need be.
 */
export async function runScheduleDue(
  context: CommandContext,
  options: DueOptions,
): Promise<number> {
  const ports = context.ports();
  const fired: Occurrence[] = [];
  const {signal} = context;
  await fireSchedules(ports, {onFired: (one) => fired.push(one), signal});
  const kept = await refreshIfStale(ports);
  return deliver(context, {fired, refusal: kept.ok ? null : kept.failure, ...options});
}

/** `kakao-tui schedule run ID`: sends it now, whatever its time. */
export async function runScheduleRun(
  context: CommandContext,
  id: string,
  options: DueOptions,
): Promise<number> {
  const schedule = findSchedule(context, id);
  if (schedule === null) return exitCode.usage;
  const fired = await fireNow(context.ports(), schedule.id, context.signal);
  if (fired === null) {
    context.say({ko: '이미 실행하는 중입니다.', en: 'It is running already.'});
    return exitCode.failure;
  }
  return deliver(context, {fired: [fired], refusal: null, ...options});
}

interface Delivered extends DueOptions {
  readonly fired: readonly Occurrence[];
  /** Why the login could not be kept alive. */
  readonly refusal: Failure | null;
}

async function deliver(context: CommandContext, delivered: Delivered): Promise<number> {
  const flushed = await drainSettled(context);
  if (delivered.json) printDue(context, delivered.fired, flushed.memos);
  await pruneOldMemos(context);
  const failures = delivered.fired.flatMap(({failure}) => (failure === null ? [] : [failure]));
  if (delivered.refusal !== null) failures.push(delivered.refusal);
  const codes = failures.map((failure) => reportFailure(context, failure));
  const sent = sendingExit(context, flushed, delivered.fired.length > 0);
  return sent === exitCode.done ? (codes[0] ?? exitCode.done) : sent;
}

/**
 * Cron mails every line, so what waits is told when something was due or tried, and not once more a
 * minute later. What another process sends is in good hands.
 */
function sendingExit(context: CommandContext, flushed: Flushed, isDue: boolean): number {
  const isIdle = flushed.end === 'empty' || flushed.end === 'busy' || !isDue;
  if (isIdle && flushed.memos.length === 0) {
    tellWaiting(context);
    return exitCode.done;
  }
  return flushExit(context, context.ports(), flushed);
}

/** Somebody who looks is told all the same. */
function tellWaiting(context: CommandContext): void {
  const {queued} = context.ports().memos.counts();
  if (queued === 0) return;
  context.note({
    ko: `보낼 것 ${queued}개가 기다립니다. 'kakao-tui outbox'가 이유를 보여 줍니다.`,
    en: `${queued} waiting to be sent: 'kakao-tui outbox' tells why.`,
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
