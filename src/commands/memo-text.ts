import type {Language} from '../domain/language.ts';
import type {Memo} from '../domain/memo.ts';

/** What is shown of a memo's text; not sanitised. */
export function memoTextWords({text}: Memo, _language: Language): string {
  return text;
}
