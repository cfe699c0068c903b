import {readStoredStatus, whyNotReady} from '../../app/login/read-status.ts';
import type {AgentHookPort} from '../../app/ports/service-ports.ts';
import {receiveNote} from '../../app/programs/receive-note.ts';
import type {AgentName} from '../../domain/agent/agents.ts';
import {isWorthANote} from '../../domain/agent/is-worth-a-note.ts';
import {lastPromptAt} from '../../domain/agent/last-prompt-at.ts';
import {type AgentEvent, readAgentEvent} from '../../domain/agent/read-agent-event.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {receivedNote} from '../../domain/program-note/received-note.ts';
import {noteRules} from '../serve/note-rules.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {readBytes} from '../shared/read-input.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {eventNote, hookWords} from './hook-words.ts';
import {profileWords} from './profile-words.ts';
import {readEndOfFile} from './read-end-of-file.ts';

export interface NotifyOptions {
  readonly agent?: AgentName;
  readonly always?: boolean;
  /** The event as an argument, as Codex passes it. */
  readonly event?: string | undefined;
}

/** The time (ms) that an agent may take to pass the event: it waits for its hook meanwhile. */
const stdinTimeoutMs = 3000;

/** The most bytes that are read of an event, and of the record of a session. */
const maxBytes = 16_000_000;

/** A turn that seems longer (ms) was begun in another session, or the clock was changed. */
const maxTurnMs = 7 * 86_400_000;

/**
 * `kakao-tui hook notify`: stores a note of an event and leaves the sending to a process of its own,
 * since the agent waits for this one. Nothing is printed on stdout, which agents read. `cli.ts` makes
 * every end of it exit code 0, which agents take for consent.
 */
export async function runNotify(
  context: CommandContext,
  hooks: AgentHookPort,
  {agent, always = false, event: given}: NotifyOptions,
): Promise<number> {
  const json = given ?? (await readEvent(context));
  const event = readAgentEvent(json, agent ?? null);
  if (event === null) return withoutNote(context, hookWords.noEvent);
  const ports = context.ports();
  const now = ports.clock.now();
  const unused = always ? null : hooks.terminalUnused(now);
  if (!isWorthANote(event.state, unused)) return exitCode.done;
  // Notes that cannot be sent now would all come after the next login, when they help no one.
  if (whyNotReady(readStoredStatus(ports), now)?.kind === 'logged-out') {
    return withoutNote(context, hookWords.loggedOut);
  }
  const note = receivedNote(eventNote(event, turnOf(event, now), context.memoLanguage));
  if (note === null) return exitCode.done;
  const [, rules] = noteRules(context);
  const received = receiveNote(ports, rules, note);
  if (!received.ok) return reportFailure(context, received.failure);
  if (received.value.kind === 'full') return withoutNote(context, hookWords.full);
  hooks.startDetached(['hook', 'deliver', ...profileWords(hooks)]);
  return exitCode.done;
}

/** Says on stderr why there is no note. */
function withoutNote(context: CommandContext, words: Phrase): number {
  context.say(words);
  return exitCode.done;
}

/** The event on stdin, or what came of it in time: some agents leave their end open. */
async function readEvent({stdin, signal}: CommandContext): Promise<string> {
  if (stdin.isTTY) return '';
  const limited = AbortSignal.any([signal, AbortSignal.timeout(stdinTimeoutMs)]);
  let part = Buffer.alloc(0);
  const read = await readBytes({stdin, signal: limited}, maxBytes, (bytes) => {
    part = Buffer.from(bytes);
  });
  return (read.ok ? read.value : part).toString('utf8');
}

/** How long the agent has worked for this prompt (ms); null if that is not known. */
function turnOf({beganAt, transcript}: AgentEvent, now: number): number | null {
  const record = transcript === null ? null : readEndOfFile(transcript, maxBytes);
  const start = beganAt ?? (record === null ? null : lastPromptAt(record));
  return start === null || start > now || now - start > maxTurnMs ? null : now - start;
}
