import {exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Language} from '../../domain/program/language.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import type {CommandContext} from './command-context.ts';

/** Prints the failure and the next step on stderr, and returns the exit code. */
export function reportFailure(context: CommandContext, failure: Failure): number {
  const {title, nextStep} = describeFailure(failure, context.language);
  context.say(title);
  if (nextStep !== '') context.say(nextStep);
  return exitCodeOf(failure);
}

/** A failure as JSON; `kakao` is null when Kakao did not respond. */
export function failureJson(failure: Failure, language: Language) {
  const {title, nextStep} = describeFailure(failure, language);
  return {code: failureCode(failure), message: title, nextStep, kakao: kakaoAnswer(failure)};
}

function failureCode(failure: Failure): string {
  switch (failure.kind) {
    case 'network':
      return `network-${failure.reason}`;
    case 'kakao':
      return failure.code === null ? `http-${failure.http}` : `kakao${dashed(failure.code)}`;
    case 'storage':
      return `storage-${failure.problem}`;
    case 'sending-paused':
      return failureCode(failure.cause);
    default:
      return failure.kind;
  }
}

/** Returns `-402` for `-402` and `-koe010` for `KOE010`: failure codes are in lower case. */
function dashed(code: string | number): string {
  return `-${String(code).replace(/^-/, '').toLowerCase()}`;
}

function kakaoAnswer(failure: Failure): {http: number; code: string | number | null} | null {
  switch (failure.kind) {
    case 'kakao':
      return {http: failure.http, code: failure.code};
    case 'sending-paused':
    case 'picture-not-uploaded':
    case 'code-refused':
      return kakaoAnswer(failure.cause);
    case 'outcome-unknown':
    case 'receiver-unknown':
    case 'reminder-unknown':
    case 'logged-out':
      return failure.cause === null ? null : kakaoAnswer(failure.cause);
    default:
      return null;
  }
}
