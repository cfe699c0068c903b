import {runDaemon} from '../../app/background/run-daemon.ts';
import type {NoteServer, NoteServerPort} from '../../app/ports/note-server-ports.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {daemonWords} from '../../messages/subjects/daemon-words.ts';
import {serviceWords} from '../../messages/subjects/service-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {eventLines} from '../serve/event-lines.ts';
import {defaultPort, lacksServe, type NoteServiceOptions, noteRules} from '../serve/note-rules.ts';
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
  const notes = options.serve ? await receive(context, {ports, options, server, log}) : null;
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

interface Receiving {
  readonly ports: Ports;
  readonly options: NoteServiceOptions;
  readonly server: () => Promise<NoteServerPort>;
  readonly log: (words: string) => void;
}

async function receive(
  context: CommandContext,
  {ports, options, server, log}: Receiving,
): Promise<NoteServer> {
  const {openNotes, requestLine, serveWords} = await import('../serve/load.ts');
  const {port = defaultPort} = options;
  const onAnswer = (answered: Parameters<typeof requestLine>[0]) => log(requestLine(answered));
  const opened = await openNotes(context, {ports, server: await server(), options, onAnswer});
  if (opened.kind === 'unavailable') context.say(serveWords.unavailable[opened.reason](port));
  else log(serveWords.listening(`http://127.0.0.1:${port}`)[context.language]);
  return opened;
}
