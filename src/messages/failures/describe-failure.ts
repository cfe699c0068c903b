import type {Failure} from '../../domain/failure/failure.ts';
import type {Language} from '../../domain/program/language.ts';
import {nextStepLine} from '../subjects/next-step-line.ts';
import {failureWords} from './failure-words.ts';

export interface FailureDescription {
  /** The problem, with Kakao's code if there is one. */
  readonly title: string;
  /** The next step, with the page of Kakao's console and its address if they help. */
  readonly nextStep: string;
}

/**
 * A failure in the user's language: the same sentences on the screen, the command line and in JSON.
 */
export function describeFailure(failure: Failure, language: Language): FailureDescription {
  const words = failureWords(failure);
  return {title: words.what[language], nextStep: nextStepLine(words, language)};
}

/**
 * The problem and the next step as one text. A title that ends with user input gets a full stop;
 * otherwise the input and the next sentence would read as one.
 */
export function failureText({title, nextStep}: FailureDescription): string {
  if (nextStep === '') return title;
  return /[.!?)…]$/.test(title) ? `${title} ${nextStep}` : `${title}. ${nextStep}`;
}
