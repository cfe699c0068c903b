import type {Phrase} from '../../domain/program/phrase.ts';

/** What happened, what to do next and, where Kakao's console can mend it, the page that does. */
export interface Words {
  /** One sentence with its full stop. */
  readonly what: Phrase;
  /** One sentence with its full stop. */
  readonly next: Phrase;
  /** Menu path in Kakao's console. */
  readonly page?: Phrase;
  /** Address to open; the console's own when there is a page and no other. */
  readonly url?: string;
}
