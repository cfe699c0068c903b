import type {Failure} from '../../domain/failure/failure.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {firstRun, nextRun, type WatchTimes} from '../../domain/program/watch-times.ts';
import {sanitizeWithCount} from '../../domain/text/sanitize.ts';
import {refreshIfStale} from '../login/refresh-if-stale.ts';
import type {RefreshPorts} from '../login/refresh-tokens.ts';
import {acceptGiven, type GivenMemo} from '../memo/accept-given.ts';
import {type Pruned, pruneOrWait} from '../memo/prune-history.ts';
import type {Ports} from '../ports/ports.ts';
import {outputText, problemOf} from '../schedule/command-end.ts';
import {obstacleToSending} from '../shared/sending-pause.ts';
import {storageResult} from '../shared/storage-result.ts';
import {whenNeeded} from './duties.ts';
import {portFacts} from './port-facts.ts';
import {
  createDrain,
  createRemind,
  type Report,
  reportingFailure,
  type WatchPorts,
} from './watch-duties.ts';
import type {FailedRun} from './watch-event.ts';

/**
 * The longest pause (ms) between two checks of the clock, because the clock may be set and the
 * machine may sleep.
 */
const clockCheckMs = 5000;

export interface Watch {
  readonly times: WatchTimes;
  readonly argv: readonly string[];
  readonly folder: string;
  /** The time limit (ms) for the command. */
  readonly timeout: number;
  /** Sends only content that differs from the last one under this key; null sends all of it. */
  readonly changeKey: string | null;
  /** Whether what is sent rings: a reminder follows it. */
  readonly rings?: boolean;
  /** Builds the content to send from a text. */
  readonly contentOf: (text: string) => GivenContent;
  /**
   * Reads the output of the command as a list, or with a picture; its null means that there is
   * nothing to send. Null if the output is sent as a text.
   */
  readonly memoOf: ((text: string) => Promise<Result<GivenMemo | null>>) | null;
  /** The text to send for a failed run; null sends none. */
  readonly textOfFailure: (run: FailedRun) => string | null;
  /** Whether a failed run ends the watch. */
  readonly stopsOnError: boolean;
}

/**
 * Runs a command repeatedly and sends its output until `signal` is aborted. Returns the failed run
 * that ended the loop, or null if the signal did. Memos that cannot be sent stay in the outbox,
 * which is also drained between runs. Runs never overlap.
 */
export async function watchCommand(
  ports: WatchPorts,
  watch: Watch,
  {report, signal}: {report: Report; signal: AbortSignal},
): Promise<FailedRun | null> {
  const {times} = watch;
  const facts = portFacts(ports);
  const drain = createDrain(ports, report, signal);
  const send = whenNeeded('send', facts, drain);
  const onPruned = (pruned: Pruned): void => report({kind: 'pruned', pruned});
  const prune = whenNeeded('prune-history', facts, () => pruneOrWait(ports, {signal}, onPruned));
  const remind = whenNeeded('deliver-reminders', facts, createRemind(ports, report, signal));
  const betweenRuns = async (): Promise<void> => {
    void prune();
    await send();
    await remind();
  };
  void prune();
  let due = firstRun(times, ports.clock.now());
  for (;;) {
    if (due > ports.clock.now()) report({kind: 'waiting', until: due});
    await waitUntil(ports, due, {betweenRuns, signal});
    if (signal.aborted) return null;
    const failedRun = await reportingFailure(report, () => runOnce(ports, watch, {report, signal}));
    await drain();
    await remind();
    if (signal.aborted) return null;
    if (failedRun !== null && watch.stopsOnError) return failedRun;
    due = nextRun(times, Math.min(due, ports.clock.now()), ports.clock.now());
  }
}

async function waitUntil(
  ports: Pick<Ports, 'clock' | 'wait'>,
  due: number,
  {betweenRuns, signal}: {betweenRuns: () => Promise<void>; signal: AbortSignal},
): Promise<void> {
  const longest = due - ports.clock.now();
  while (!signal.aborted) {
    const left = due - ports.clock.now();
    // A clock that was set back must not make the wait longer than planned.
    if (left <= 0 || left > longest + clockCheckMs) return;
    await ports.wait(Math.min(left, clockCheckMs), signal);
    await betweenRuns();
  }
}

async function runOnce(
  ports: RefreshPorts & Pick<Ports, 'newId' | 'preferences' | 'runCommand'>,
  watch: Watch,
  {report, signal}: {report: Report; signal: AbortSignal},
): Promise<FailedRun | null> {
  report({kind: 'started', at: ports.clock.now()});
  const refreshed = await refreshIfStale(ports);
  if (!refreshed.ok) report({kind: 'login', failure: refreshed.failure});
  const {argv, folder, timeout} = watch;
  const end = await ports.runCommand({argv, folder, timeout, signal});
  if (end.kind === 'stopped') return null;
  const stderr = end.kind === 'ended' ? end.stderr : '';
  if (stderr.trim() !== '') report({kind: 'stderr', text: stderr});
  const stdout = end.kind === 'ended' ? outputText(end.stdout) : '';
  const problem = problemOf(end) ?? (stdout === null ? notText : null);
  const read = problem === null ? await readOutput(watch, stdout ?? '') : null;
  if (read?.ok) {
    if (read.value === null) report({kind: 'empty'});
    else await accept(ports, watch, {memo: read.value, text: stdout ?? '', report});
    return null;
  }
  if (read !== null) report({kind: 'refused', failure: read.failure});
  const code = end.kind === 'ended' ? end.code : null;
  const run = {...(problem ?? unreadOf(read?.failure)), code, stdout: stdout ?? '', stderr};
  report({kind: 'command-failed', run});
  const text = watch.textOfFailure(run);
  if (text !== null) {
    await accept(ports, watch, {memo: {content: watch.contentOf(text)}, text, report});
  }
  return run;
}

const notText = {problem: 'not-text', detail: ''} as const;

/** The problem of an output that cannot be sent as it was asked for. */
function unreadOf(failure: Failure | undefined): Pick<FailedRun, 'problem' | 'detail'> {
  return failure?.kind === 'picture-refused'
    ? {problem: 'no-picture', detail: failure.name}
    : {problem: 'not-items', detail: ''};
}

/** What to send of an output; null if there is nothing. */
async function readOutput(
  {contentOf, memoOf}: Watch,
  text: string,
): Promise<Result<GivenMemo | null>> {
  if (memoOf !== null) return memoOf(text);
  return succeeded(isEmptyMemo(text) ? null : {content: contentOf(text)});
}

async function accept(
  ports: Pick<Ports, 'clock' | 'memos' | 'newId' | 'preferences' | 'sessions'>,
  {changeKey, rings}: Watch,
  {memo, text, report}: {memo: GivenMemo; text: string; report: Report},
): Promise<void> {
  const once = changeKey === null ? {} : {changeKey};
  const accepted = await storageResult(() =>
    acceptGiven(ports, rings ? {...memo, rings: true} : memo, {once}),
  );
  if (!accepted.ok) {
    report({kind: 'refused', failure: accepted.failure});
    return;
  }
  const {heldBack} = accepted.value;
  report({kind: 'accepted', accepted: accepted.value});
  const {removed} = sanitizeWithCount(text);
  if (heldBack === null && removed > 0) report({kind: 'cleaned', removed});
  const obstacle = obstacleToSending(ports);
  if (heldBack === null && obstacle !== null) report({kind: 'resting', failure: obstacle});
}
