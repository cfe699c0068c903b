import type {DaemonEvent} from '../../app/background/daemon-event.ts';
import type {AnsweredRequest} from '../../app/ports/program-note-ports.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {failureJson} from '../shared/report-failure.ts';

/** A line of the log for people; it holds nothing that a sender chose. */
export function requestLine({method, format, status, outcome}: AnsweredRequest): string {
  return [method || '-', format ?? '-', status, outcome].join(' ');
}

/** Prints events as JSON lines. */
export function jsonLog(context: CommandContext, clock: {now(): number}) {
  const print = (event: string, facts: Readonly<Record<string, unknown>>): void => {
    const at = new Date(clock.now()).toISOString();
    printJson(context, {schema: 'kakao-tui/serve@1', at, event, ...facts});
  };
  return {
    listening: (url: string) => print('listening', {url}),
    answered: (answered: AnsweredRequest) => print('request', {...answered}),
    event: (event: DaemonEvent) => print(event.kind, factsOf(context, event)),
  };
}

function factsOf(
  {language}: CommandContext,
  event: DaemonEvent,
): Readonly<Record<string, unknown>> {
  switch (event.kind) {
    case 'memo':
      return {
        id: event.memo.id,
        status: event.memo.status,
        failure: event.memo.failure && failureJson(event.memo.failure, language),
      };
    case 'trouble':
      return {failure: failureJson(event.failure, language)};
    case 'fired':
      return {schedule: event.fired.scheduleId, state: event.fired.state};
    case 'recovered':
      return {count: event.count};
    case 'pruned':
      return {count: event.pruned.count};
    default:
      return {};
  }
}
