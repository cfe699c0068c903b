import type {DaemonEvent} from '../../app/background/daemon-event.ts';
import {runDaemon} from '../../app/background/run-daemon.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {
  daemonMemoLine,
  daemonWords,
  occurrenceLine,
  recoveredLine,
} from '../../messages/subjects/daemon-words.ts';
import {occurrenceWords} from '../../messages/subjects/occurrence-words.ts';
import {prunedWords} from '../../messages/subjects/retention-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {reportFailure} from '../shared/report-failure.ts';

/**
 * `kakao-tui daemon`: sends schedules and the outbox and keeps the login alive, in the foreground,
 * with one line per event on stdout. SIGTERM and Ctrl+C shut it down gracefully with exit code 0.
 */
export async function runDaemonCommand(context: CommandContext): Promise<number> {
  const {language} = context;
  const ports = {...context.ports(), refresher: 'daemon' as const};
  const log = (words: string): void => {
    const now = ports.clock.now();
    context.print(`${dateTime(here(now), language, {seconds: true})}  ${words}`);
  };
  const end = await runDaemon(ports, {
    signal: context.signal,
    onEvent: (event) => {
      context.trace('background', event);
      for (const line of linesOf(event)) log(line[language]);
    },
  });
  if (end.kind === 'already-running') {
    context.say(daemonWords.alreadyRunning);
    return exitCode.failure;
  }
  return end.kind === 'gone' ? reportFailure(context, end.failure) : exitCode.done;
}

function linesOf(event: DaemonEvent): readonly Phrase[] {
  switch (event.kind) {
    case 'started':
    case 'ended':
    case 'refreshed':
    case 'reached':
      return [daemonWords[event.kind]];
    case 'recovered':
      return [recoveredLine(event.count)];
    case 'pruned':
      return [prunedWords(event.pruned)];
    case 'trouble':
      return [failureLine(event.failure)];
    case 'memo': {
      const {memo} = event;
      return [daemonMemoLine(memo, shortId(memo.id)), ...causeOf(memo.failure)];
    }
    case 'fired': {
      const {scheduleId, state, failure} = event.fired;
      const line = occurrenceLine(shortId(scheduleId), occurrenceWords(state));
      return [line, ...causeOf(failure)];
    }
  }
}

function causeOf(failure: Failure | null): readonly Phrase[] {
  return failure === null ? [] : [failureLine(failure)];
}

function failureLine(failure: Failure): Phrase {
  const line = (language: 'ko' | 'en'): string => {
    const {title, nextStep} = describeFailure(failure, language);
    return `${title} ${nextStep}`.trim();
  };
  return {ko: line('ko'), en: line('en')};
}
