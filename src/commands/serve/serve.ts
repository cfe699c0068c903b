import {runDuties} from '../../app/background/run-duties.ts';
import type {NoteServerPort} from '../../app/ports/program-note-ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {eventLines} from './event-lines.ts';
import {defaultPort, type NoteServiceOptions, noteRules} from './note-rules.ts';
import {openNotes} from './note-service.ts';
import {jsonLog, requestLine} from './serve-log.ts';
import {serveWords} from './serve-words.ts';

export interface ServeOptions extends NoteServiceOptions {
  readonly showToken?: boolean;
  readonly json?: boolean;
}

/**
 * `kakao-tui serve`: takes notes of other programs over HTTP, in the foreground, and sends them. It
 * does all that the daemon does, beside a daemon too: each memo is claimed by one process. SIGTERM
 * and Ctrl+C end it gracefully with exit code 0; what was taken is on disk.
 */
export async function runServe(
  context: CommandContext,
  server: NoteServerPort,
  options: ServeOptions,
): Promise<number> {
  const ports = {...context.ports(), refresher: 'daemon' as const};
  if (options.showToken) {
    context.print(server.token(ports.places.dataFolder));
    return exitCode.done;
  }
  const {port = defaultPort, json = false} = options;
  const log = json ? jsonLog(context, ports.clock) : textLog(context, ports.clock);
  const opened = await openNotes(context, {ports, server, options, onAnswer: log.answered});
  if (opened.kind === 'unavailable') {
    context.say(serveWords.unavailable[opened.reason](port));
    return exitCode.failure;
  }
  log.listening(`http://127.0.0.1:${port}`);
  const end = await runDuties(ports, {
    signal: context.signal,
    noteRules: noteRules(context, options),
    onEvent: (event) => {
      context.trace('background', event);
      log.event(event);
    },
  }).finally(() => opened.close());
  return end.kind === 'gone' ? reportFailure(context, end.failure) : exitCode.done;
}

function textLog(context: CommandContext, clock: {now(): number}): ReturnType<typeof jsonLog> {
  const {language} = context;
  const print = (words: string): void => {
    context.print(`${dateTime(here(clock.now()), language, {seconds: true})}  ${words}`);
  };
  return {
    listening: (url) => print(serveWords.listening(url)[language]),
    answered: (answered) => print(requestLine(answered)),
    event: (event) => {
      for (const line of eventLines(event)) print(line[language]);
    },
  };
}
