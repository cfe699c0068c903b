import type {KnownKakaoCode} from '../../domain/failure/kakao-code-catalogue.ts';
import type {Words} from '../subjects/words.ts';

/** `quotesKakao`: only Kakao's own text says which value of the request it is about. */
export interface CodeWords extends Words {
  readonly quotesKakao?: true;
}

/** Words for some of the codes in the catalogue. */
export type SomeCodes = Readonly<Partial<Record<KnownKakaoCode, CodeWords>>>;
