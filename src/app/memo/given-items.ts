import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {type ListForm, listContent} from '../../domain/memo/kinds/list-form.ts';
import {type ListItem, nameOf} from '../../domain/memo/kinds/list-of-items.ts';
import {readItems} from '../../domain/memo/kinds/read-items.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import {referenceTo} from '../../domain/memo/picture/picture-reference.ts';
import {pictureSource} from '../../domain/memo/template/values.ts';
import type {Ports} from '../ports/ports.ts';
import type {ListedItems} from '../ports/send-once-ports.ts';
import {type Places, readFiles, withPictures} from '../shared/read-pictures.ts';

/** The items of a list; with a key, only those are sent that were not sent under it. */
export interface GivenItems {
  readonly newKey: string | null;
  /** The picture of an item may be the path of a file until `readListWithPictures` has read it. */
  readonly items: readonly ListItem[];
  readonly files?: readonly PictureFile[];
  /** The content that sends some of the items; fails if they are too many. */
  contentOf(items: readonly ListItem[]): Result<GivenContent>;
}

export type ItemsForm = ListForm & {readonly newOnly?: string | undefined};

/** Reads the lines of a text as the items of a list. */
export function readGivenItems(
  {preferences}: Pick<Ports, 'preferences'>,
  form: ItemsForm,
  text: string,
): Result<GivenItems> {
  const items = readItems(text, pictureSource);
  if (!items.ok) return items;
  const {link: url, button} = preferences.read();
  const contentOf = (some: readonly ListItem[]): Result<GivenContent> =>
    listContent(form, some, {url, buttonTitle: button});
  return succeeded({newKey: form.newOnly ?? null, items: items.value, contentOf});
}

/** The same, with the picture files of the items read; fails with `picture-refused` too. */
export async function readListWithPictures(
  ports: Pick<Ports, 'pictureReader' | 'preferences'>,
  form: ItemsForm,
  {text, ...places}: Places & {readonly text: string},
): Promise<Result<GivenItems>> {
  const given = readGivenItems(ports, form, text);
  if (!given.ok) return given;
  const sources = given.value.items.flatMap(({imageUrl}) => imageUrl ?? []);
  const read = await readFiles(ports, sources, places);
  if (!read.ok) return read;
  const files = [...read.value.values()];
  const items = given.value.items.map((item) => {
    const file = read.value.get(item.imageUrl ?? '');
    return file === undefined ? item : {...item, imageUrl: referenceTo(file.picture)};
  });
  const contentOf: GivenItems['contentOf'] = (some) => {
    const content = given.value.contentOf(some);
    return content.ok ? succeeded(withPictures(content.value, files)) : content;
  };
  return succeeded({...given.value, items, contentOf, files});
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
