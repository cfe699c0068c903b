import type {Ports} from '../../app/ports/ports.ts';
import type {GivingProgram} from '../../app/ports/send-once-ports.ts';
import {storageResult} from '../../app/shared/storage-result.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {ToolAnswer} from '../../domain/program/served-tool.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {type GivenState, givenAnswer, stateOfFailure} from './answers.ts';
import {leftToday} from './left-today.ts';

/** What all tools share. */
export interface ToolContext {
  readonly context: CommandContext;
  /** The memos that all agents together may give in an hour. */
  readonly maxPerHour: number;
  /** Does one work after the other, in the order of the calls: memos arrive as they were given. */
  readonly inOrder: <T>(work: () => Promise<T>) => Promise<T>;
}

export function inOrder(): ToolContext['inOrder'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

const hourMs = 3_600_000;

/** The agents as a program that gives memos. */
export function agents({maxPerHour}: ToolContext): GivingProgram {
  return {name: 'mcp', limits: [{max: maxPerHour, within: hourMs}]};
}

/**
 * Keys of agents are their own: a script that uses the same one is not held back. Halves of
 * characters are escaped, which the database would all store as the same one.
 */
export function ownKey(key: string): string {
  return `mcp:${key.isWellFormed() ? key : JSON.stringify(key)}`;
}

/** What a tool sees of the command: its ports, and what would be printed about the input. */
export interface Work {
  readonly ports: Ports;
  /** The command, with its hints among the warnings of the answer instead of on stderr. */
  readonly listening: CommandContext;
}

/**
 * Does what gives something, and answers with its state; a failure, such as a full disk, is a state
 * too.
 */
export async function give(
  {context}: ToolContext,
  work: (work: Work) => Promise<Result<GivenState>>,
): Promise<ToolAnswer> {
  const {language} = context;
  const warnings: string[] = [];
  const hint: CommandContext['hint'] = (phrase) => {
    warnings.push(typeof phrase === 'string' ? phrase : phrase[language]);
  };
  const done = await storageResult(() =>
    work({ports: context.ports(), listening: {...context, hint, note: () => {}}}),
  );
  const state = done.ok ? done.value : stateOfFailure(done.failure, language);
  const left = await storageResult(() => succeeded(leftToday(context.ports())));
  return givenAnswer({...state, warnings}, left.ok ? left.value : null);
}

/** The answer to arguments that do not satisfy the schema, with a state as all answers have. */
export function refusing(tools: ToolContext): (reason: string) => Promise<ToolAnswer> {
  return (reason) => give(tools, async () => succeeded({status: 'failed', id: null, reason}));
}

/** What an agent gave is not taken, with the sentences in the language of the command. */
export function refusedState(
  {context: {language}}: ToolContext,
  {reason, nextStep}: {readonly reason: Phrase; readonly nextStep: Phrase},
): GivenState {
  return {status: 'failed', id: null, reason: reason[language], nextStep: nextStep[language]};
}
