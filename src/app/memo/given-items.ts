import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {type ListForm, listContent} from '../../domain/memo/kinds/list-form.ts';
import {type ListItem, nameOf} from '../../domain/memo/kinds/list-of-items.ts';
import {readItems} from '../../domain/memo/kinds/read-items.ts';
import type {Ports} from '../ports/ports.ts';
import type {ListedItems} from '../ports/send-once-ports.ts';

/** The items of a list; with a key, only those are sent that were not sent under it. */
export interface GivenItems {
  readonly newKey: string | null;
  readonly items: readonly ListItem[];
  /** The content that sends some of the items; fails if they are too many. */
  contentOf(items: readonly ListItem[]): Result<GivenContent>;
}

/** Reads the lines of a text as the items of a list. */
export function readGivenItems(
  {preferences}: Pick<Ports, 'preferences'>,
  form: ListForm & {readonly newOnly?: string | undefined},
  text: string,
): Result<GivenItems> {
  const items = readItems(text);
  if (!items.ok) return items;
  const {link: url, button} = preferences.read();
  const contentOf = (some: readonly ListItem[]): Result<GivenContent> =>
    listContent(form, some, {url, buttonTitle: button});
  return succeeded({newKey: form.newOnly ?? null, items: items.value, contentOf});
}

/** The items to send, and what makes them the new ones. */
export interface ChosenItems {
  readonly items: readonly ListItem[];
  readonly once: {readonly newItems?: ListedItems};
}

/** Chooses the items that are new under the key, of equal ones the first; all without a key. */
export function chooseItems(
  {memos}: Pick<Ports, 'memos'>,
  {newKey, items}: GivenItems,
): ChosenItems {
  if (newKey === null) return {items, once: {}};
  const byName = new Map(items.toReversed().map((item) => [nameOf(item), item] as const));
  const listed = [...new Set(items.map(nameOf))];
  const sent = memos.unsentItems(newKey, listed);
  return {
    items: sent.flatMap((name) => byName.get(name) ?? []),
    once: {newItems: {key: newKey, sent, listed}},
  };
}
