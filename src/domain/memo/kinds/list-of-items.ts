import type {GivenContent} from './kinds.ts';
import {listItems} from './list.ts';

/** An item of a list; without an address it opens what the list opens. */
export interface ListItem {
  readonly title: string;
  readonly url: string | null;
  readonly description: string | null;
  readonly imageUrl: string | null;
}

/** What makes an item the same one in another list: its address, or its title without one. */
export function nameOf({url, title}: ListItem): string {
  return url ?? title;
}

export interface ItemList {
  readonly title: string;
  /** The link of the header, in Kakao's notation. */
  readonly link: unknown;
  readonly items: readonly ListItem[];
  /** `button_title` and `buttons`, in Kakao's notation. */
  readonly buttons: Readonly<Record<string, unknown>>;
}

/** Items as messages that Kakao accepts; one item alone becomes a card. */
export function givenList({title, link, items, buttons}: ItemList): GivenContent {
  const contents = items.map((item) => contentOf(item, link));
  const [only, ...more] = contents;
  if (only !== undefined && more.length === 0) {
    const message = {content: only, item_content: {profile_text: title}, ...buttons};
    return {kind: 'feed', messages: [message]};
  }
  const header = {header_title: title, header_link: link};
  const messages = shares(contents).map((share) => ({...header, contents: share, ...buttons}));
  return {kind: 'list', messages};
}

function contentOf({title, url, description, imageUrl}: ListItem, link: unknown): unknown {
  return {
    title,
    description,
    image_url: imageUrl,
    link: url === null ? link : {web_url: url, mobile_web_url: url},
  };
}

/** Shares of two or three, the larger ones first: 4 = 2 + 2, 7 = 3 + 2 + 2. */
function shares<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / listItems.most);
  const larger = all.length - count * listItems.least;
  const result: T[][] = [];
  let start = 0;
  for (let index = 0; index < count; index += 1) {
    const size = index < larger ? listItems.most : listItems.least;
    result.push(all.slice(start, start + size));
    start += size;
  }
  return result;
}
