import {runDaemon} from '../../app/background/run-daemon.ts';
import type {NoteServerPort} from '../../app/ports/program-note-ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {daemonWords} from '../../messages/subjects/daemon-words.ts';
import {serviceWords} from '../../messages/subjects/service-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {eventLines} from '../serve/event-lines.ts';
import {lacksServe, type NoteServiceOptions, noteRules} from '../serve/note-rules.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';

export interface DaemonRunOptions extends NoteServiceOptions {
  /** Whether it receives notes of other programs too. */
  readonly serve?: boolean;
}

/**
 * `kakao-tui daemon`: sends schedules and the outbox and keeps the login alive, in the foreground,
 * with one line per event on stdout; with `--serve` it receives notes too. SIGTERM and Ctrl+C shut
 * it down gracefully with exit code 0.
 */
export async function runDaemonCommand(
  context: CommandContext,
  options: DaemonRunOptions,
  server: () => Promise<NoteServerPort>,
): Promise<number> {
  const {language} = context;
  if (lacksServe(options)) {
    context.say(serviceWords.needsServe);
    return exitCode.usage;
  }
  const ports = {...context.ports(), refresher: 'daemon' as const};
  const log = (words: string): void => {
    const now = ports.clock.now();
    context.print(`${dateTime(here(now), language, {seconds: true})}  ${words}`);
  };
  const receive = async () => {
    const {openDaemonNotes} = await import('../serve/load.ts');
    return openDaemonNotes(context, {ports, options, server: await server(), log});
  };
  const notes = options.serve ? await receive() : null;
  if (notes?.kind === 'unavailable') return exitCode.failure;
  const end = await runDaemon(ports, {
    signal: context.signal,
    noteRules: noteRules(context, options),
    onEvent: (event) => {
      context.trace('background', event);
      for (const line of eventLines(event)) log(line[language]);
    },
  }).finally(() => notes?.close());
  if (end.kind === 'already-running') {
    context.say(daemonWords.alreadyRunning);
    return exitCode.failure;
  }
  return end.kind === 'gone' ? reportFailure(context, end.failure) : exitCode.done;
}
