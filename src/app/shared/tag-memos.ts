import type {Memo} from '../../domain/memo/memo.ts';
import {givenTags, writtenTags} from '../../domain/memo/tags.ts';
import type {Ports} from '../ports/ports.ts';

/** Tags in the form that `tagOf` returns. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Adds and removes tags of memos; tags written in the text stay. Returns how many memos changed.
 */
export function tagMemos(
  {memos}: Pick<Ports, 'memos'>,
  ids: readonly string[],
  change: TagChange,
): number {
  const changed = ids.filter((id) => memos.update(id, (memo) => retagged(memo, change)) !== null);
  return changed.length;
}

function retagged({text, tags}: Memo, {add, remove}: TagChange): Pick<Memo, 'tags'> | null {
  const kept = tags.filter((tag) => !remove.includes(tag));
  const next = [...new Set([...writtenTags(text), ...kept, ...add])];
  const isSame = next.length === tags.length && next.every((tag) => tags.includes(tag));
  return isSame ? null : {tags: next};
}

/** The tags that were added to all of these memos. */
export function commonTags(
  {memos}: Pick<Ports, 'memos'>,
  ids: readonly string[],
): readonly string[] {
  const known = ids.map((id) => memos.find(id)).filter((memo) => memo !== null);
  const [first = [], ...others] = known.map(givenTags);
  return first.filter((tag) => others.every((tags) => tags.includes(tag)));
}
