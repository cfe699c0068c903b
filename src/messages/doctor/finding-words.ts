import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../subjects/words.ts';

/** What a check found and, when it is not well, what to do about it. */
export interface FindingWords {
  /** One sentence with its full stop. */
  readonly what: Phrase;
  readonly next?: Phrase;
  /** Menu path in Kakao's console. */
  readonly page?: Phrase;
  readonly url?: string;
}

/** Words for a failure that a check met. */
export type FailureWordsOf = (failure: Failure) => FindingWords;
