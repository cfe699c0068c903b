import type {Memo} from '../../domain/memo/memo.ts';
import type {Language} from '../../domain/program/language.ts';
import {
  describeFailure,
  type FailureDescription,
} from '../../messages/failures/describe-failure.ts';

/** A cause that several memos wait or failed for. */
export interface SharedCause extends FailureDescription {
  readonly count: number;
}

const cache = new WeakMap<readonly Memo[], {language: Language; cause: SharedCause | null}>();

/** The most frequent cause of those that several of the memos have; null if there is none. */
export function sharedCauseOf(memos: readonly Memo[], language: Language): SharedCause | null {
  const known = cache.get(memos);
  if (known?.language === language) return known.cause;
  const cause = findShared(memos, language);
  cache.set(memos, {language, cause});
  return cause;
}

function findShared(memos: readonly Memo[], language: Language): SharedCause | null {
  const byTitle = new Map<string, SharedCause>();
  for (const {failure, status} of memos) {
    if (failure === null || status === 'sent') continue;
    const description = describeFailure(failure, language);
    const count = (byTitle.get(description.title)?.count ?? 0) + 1;
    byTitle.set(description.title, {...description, count});
  }
  const [first] = [...byTitle.values()].sort((one, other) => other.count - one.count);
  return first !== undefined && first.count > 1 ? first : null;
}
