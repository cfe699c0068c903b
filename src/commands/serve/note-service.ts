import type {
  AnsweredRequest,
  NoteServer,
  NoteServerPort,
} from '../../app/ports/program-note-ports.ts';
import type {StoragePaths} from '../../app/ports/refresh-ports.ts';
import type {NotePorts} from '../../app/programs/program-notes.ts';
import {takePost} from '../../app/programs/take-post.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {noteAnswer} from './note-answer.ts';
import {defaultPort, type NoteServiceOptions, noteRules} from './note-rules.ts';
import {requestWords} from './serve-words.ts';

interface Opening {
  readonly ports: NotePorts & {readonly places: StoragePaths};
  readonly server: NoteServerPort;
  readonly options: NoteServiceOptions;
  readonly onAnswer: (answered: AnsweredRequest) => void;
}

/**
 * Opens the server of notes, which closes as soon as the program is asked to end: nothing is taken
 * then that is not stored yet. Throws `FailureError` if the token cannot be read.
 */
export async function openNotes(
  context: CommandContext,
  {ports, server, options, onAnswer}: Opening,
): Promise<NoteServer> {
  const {language, memoLanguage} = context;
  const [rules] = noteRules(context, options);
  const opened = await server.open({
    port: options.port ?? defaultPort,
    token: server.token(ports.places.dataFolder),
    receive: (request) => {
      const end = takePost(ports, {...rules, language: memoLanguage}, request);
      return noteAnswer(end, {request, now: ports.clock.now(), language});
    },
    explain: (problem) => requestWords[problem][language],
    onAnswer,
  });
  if (opened.kind === 'open') {
    context.signal.addEventListener('abort', () => void opened.close(), {once: true});
    if (context.signal.aborted) void opened.close();
  }
  return opened;
}
