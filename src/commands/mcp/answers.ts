import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Language} from '../../domain/program/language.ts';
import type {ToolAnswer} from '../../domain/program/served-tool.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {jsonLine} from '../shared/command-context.ts';
import {stateWords} from './tool-words.ts';

/** What became of what an agent gave. */
export interface GivenState {
  readonly status: 'sent' | 'queued' | 'unknown' | 'failed' | 'removed';
  /** Null if nothing was stored. */
  readonly id: string | null;
  /** Why it is not sent. */
  readonly reason?: string;
  readonly nextStep?: string;
  /** When a schedule sends next (ISO 8601). */
  readonly nextAt?: string | null;
  /** What of the input is not sent or not shown as it was written. */
  readonly warnings?: readonly string[];
}

/** An answer with a content, and the same as a text for clients that read only that. */
export function answer(content: Readonly<Record<string, unknown>>, isError = false): ToolAnswer {
  return {isError, content, text: jsonLine(content)};
}

export function givenAnswer(state: GivenState, leftToday: number | null): ToolAnswer {
  const {status, id, reason, nextStep, nextAt, warnings = []} = state;
  const content = {
    status,
    id,
    left_today: leftToday,
    ...(nextAt === undefined ? {} : {next_at: nextAt}),
    ...(reason === undefined ? {} : {reason}),
    ...(nextStep === undefined ? {} : {next_step: nextStep}),
    ...(warnings.length === 0 ? {} : {warnings}),
  };
  return answer(content, status === 'failed');
}

/** A failure of a tool that gives nothing: a sentence, because its content would be another one. */
export function failureAnswer(failure: Failure, language: Language): ToolAnswer {
  return refusal(failureText(describeFailure(failure, language)));
}

export function refusal(text: string): ToolAnswer {
  return {isError: true, content: null, text};
}

export function stateOfFailure(failure: Failure, language: Language): GivenState {
  const {title, nextStep} = describeFailure(failure, language);
  return {status: 'failed', id: null, reason: title, ...stepOf(nextStep)};
}

/** The state of a memo after an attempt to send it. */
export function stateOfMemo({id, status, failure}: Memo, language: Language): GivenState {
  if (status === 'sent') return {status, id};
  // Another process sends it, and has not finished in time.
  if (status === 'sending') return {status: 'unknown', id, ...stateWords('sending', language)};
  const described = failure === null ? null : describeFailure(failure, language);
  const reason = described === null ? {} : {reason: described.title};
  const step = described?.nextStep ?? '';
  if (status === 'failed') return {status, id, ...reason, ...stepOf(step)};
  // What a person may do, send it again, would make an agent send another one. A login may be asked for.
  const needsLogin = status === 'queued' && failure !== null && isLoginNeeded(failure);
  const {nextStep} = stateWords(status, language);
  return {status, id, ...reason, ...stepOf(needsLogin ? `${step} ${nextStep}` : nextStep)};
}

function isLoginNeeded(failure: Failure): boolean {
  return exitCodeOf(failure) === exitCode.loginNeeded;
}

/** The same for a key that was used before: nothing new was sent. */
export function stateOfEarlier(memo: Memo | null, language: Language): GivenState {
  if (memo === null) return {status: 'unknown', id: null, ...stateWords('deleted', language)};
  const state = stateOfMemo(memo, language);
  const {nextStep} = stateWords('same-key', language);
  return {...state, ...stepOf(`${state.nextStep ?? ''} ${nextStep}`.trim())};
}

function stepOf(nextStep: string): {readonly nextStep?: string} {
  return nextStep === '' ? {} : {nextStep};
}
