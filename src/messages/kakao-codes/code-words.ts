import type {KnownKakaoCode} from '../../domain/failure/kakao-code-catalogue.ts';
import type {Words} from '../subjects/words.ts';

/** `quotesKakao`: only Kakao's own text names the value of the request that the code refers to. */
export interface CodeWords extends Words {
  readonly quotesKakao?: true;
}

/** Sentences about some of the codes in the catalogue. */
export type SomeCodes = Readonly<Partial<Record<KnownKakaoCode, CodeWords>>>;
