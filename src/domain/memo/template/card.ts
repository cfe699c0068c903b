import type {Picture} from '../picture/picture.ts';
import {type JsonObject, numberIn, objectIn, objectsIn, textIn} from './json.ts';
import {shownCounts} from './shown-limits.ts';

/** What a tap opens; null where there is no address, but parameters of an app. */
export interface CardLink {
  readonly url: string | null;
  /** The address on a phone, if it is another one. */
  readonly mobileUrl: string | null;
}

export interface CardButton {
  /** Null for Kakao's own title. */
  readonly title: string | null;
  readonly link: CardLink;
}

export interface CardItem {
  readonly title: string | null;
  readonly description: string | null;
  readonly imageUrl: string | null;
  /** The picture of this computer that `imageUrl` refers to, if it is one. */
  readonly picture?: Picture | null;
  readonly link: CardLink;
}

/** What is counted, in the order in which a card shows it. */
export const countNames = ['like', 'comment', 'shared', 'view', 'subscriber'] as const;

export type CountName = (typeof countNames)[number];

export interface Price {
  readonly regular: string;
  readonly discounted: string | null;
  /** The discount in percent, or its amount with the currency. */
  readonly discount: string | null;
}

/** What a message shows, the same for each kind: the screen, the search and exports read this. */
export interface Card {
  /** The title of a list, or the bold line above a card. */
  readonly header: string | null;
  /** The link of the header; null where it has none. */
  readonly headerLink: CardLink | null;
  /** One content, or the items of a list. */
  readonly items: readonly CardItem[];
  /** Texts of their own: place, product, the text beside the title image. */
  readonly notes: readonly string[];
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly sum: readonly [name: string, value: string] | null;
  readonly price: Price | null;
  readonly counts: readonly (readonly [name: CountName, count: number])[];
  readonly buttons: readonly CardButton[];
}

/** A card without anything, to which each kind adds what it has. */
export const emptyCard: Card = {
  header: null,
  headerLink: null,
  items: [],
  notes: [],
  rows: [],
  sum: null,
  price: null,
  counts: [],
  buttons: [],
};

export function linkIn(object: JsonObject, name = 'link'): CardLink {
  const link = objectIn(object, name);
  const web = textIn(link, 'web_url');
  const mobile = textIn(link, 'mobile_web_url');
  const url = web ?? mobile;
  return {url, mobileUrl: mobile === url ? null : mobile};
}

export function itemIn(content: JsonObject): CardItem {
  return {
    title: textIn(content, 'title'),
    description: textIn(content, 'description'),
    imageUrl: textIn(content, 'image_url'),
    link: linkIn(content),
  };
}

/** The buttons of a template; `otherwise` is the link of the default one. */
export function buttonsIn(template: JsonObject, otherwise: CardLink): readonly CardButton[] {
  const own = objectsIn(template, 'buttons');
  if (own.length === 0) return [{title: textIn(template, 'button_title'), link: otherwise}];
  return own.map((button) => ({title: textIn(button, 'title'), link: linkIn(button)}));
}

/** The counts that a card shows. */
export function countsIn(template: JsonObject): Card['counts'] {
  const social = objectIn(template, 'social');
  return countNames
    .flatMap((name) => {
      const count = numberIn(social, `${name}_count`);
      return count === null ? [] : [[name, count] as const];
    })
    .slice(0, shownCounts);
}

/** The text of a card, line by line, without its buttons. */
export function textOfCard(card: Card): string {
  const {header, items, notes, rows, sum, price} = card;
  const lines = [
    header,
    ...items.flatMap(({title, description}) => [title, description]),
    ...notes,
    ...(price === null ? [] : [priceLine(price)]),
    ...rows.map(([name, value]) => `${name} ${value}`),
    ...(sum === null ? [] : [sum.join(' ')]),
  ];
  const text = lines.filter((line) => line !== null && line !== '').join('\n');
  return text === '' ? (fallbackOf(card) ?? '') : text;
}

function priceLine({regular, discounted, discount}: Price): string {
  if (discounted === null) return regular;
  return `${discounted} (${[discount, regular].filter((part) => part !== null).join(', ')})`;
}

/** A card of a picture alone is found by the name of its file, or by its address. */
function fallbackOf({items, buttons}: Card): string | null {
  const [item] = items;
  return item?.picture?.name ?? item?.imageUrl ?? item?.link.url ?? buttons[0]?.link.url ?? null;
}

/** Every link of a card with the title of its button; first the one that a tap opens. */
export function linksOfCard({headerLink, items, buttons}: Card): readonly CardButton[] {
  const header = headerLink === null ? [] : [{title: null, link: headerLink}];
  const content = items.map(({link}) => ({title: null, link}));
  return [...header, ...content, ...buttons];
}
