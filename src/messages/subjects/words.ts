import type {Phrase} from '../../domain/program/phrase.ts';

/**
 * The problem, the next step and, if a setting in Kakao's console is the cause, the page to fix it.
 */
export interface Words {
  /** One sentence with its full stop. */
  readonly what: Phrase;
  /** One sentence with its full stop. */
  readonly next: Phrase;
  /** Menu path in Kakao's console. */
  readonly page?: Phrase;
  /** Address to open; with a page, the console's address by default. */
  readonly url?: string;
}
