import type {Ports} from '../../app/ports/ports.ts';
import type {NoteServer, NoteServerPort} from '../../app/ports/program-note-ports.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {defaultPort, type NoteServiceOptions} from './note-rules.ts';
import {openNotes} from './note-service.ts';
import {requestLine} from './serve-log.ts';
import {serveWords} from './serve-words.ts';

interface Receiving {
  readonly ports: Ports;
  readonly server: NoteServerPort;
  readonly options: NoteServiceOptions;
  readonly log: (words: string) => void;
}

/** Receives notes for the daemon, which logs what it took; says why if the port cannot be opened. */
export async function openDaemonNotes(
  context: CommandContext,
  {ports, server, options, log}: Receiving,
): Promise<NoteServer> {
  const {port = defaultPort} = options;
  const onAnswer = (answered: Parameters<typeof requestLine>[0]) => log(requestLine(answered));
  const opened = await openNotes(context, {ports, server, options, onAnswer});
  if (opened.kind === 'unavailable') context.say(serveWords.unavailable[opened.reason](port));
  else log(serveWords.listening(`http://127.0.0.1:${port}`)[context.language]);
  return opened;
}
