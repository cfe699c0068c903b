import type {
  Card,
  CardButton,
  CardItem,
  CardLink,
  Price,
} from '../../src/domain/memo/template/card.ts';
import {emptyCard} from '../../src/domain/memo/template/card.ts';
import type {
  CardContent,
  Commerce,
  ItemContent,
  Card as RoomCard,
  Social,
} from '../../src/emulator/room/card.ts';
import type {MemoButton, MemoLink} from '../../src/emulator/room/link.ts';
import {wireAddress} from '../../src/kakao/templates/wire-address.ts';

/** What a card in the room of the local Kakao shows. */
export function shownInRoom(card: RoomCard): Card {
  const shown = {...emptyCard, buttons: card.buttons.map(buttonOf)};
  switch (card.kind) {
    case 'feed': {
      const items = [itemOf(card.content)];
      return {...shown, ...rowsOf(card.itemContent), items, counts: countsOf(card.social)};
    }
    case 'list': {
      const [header, headerLink] = [card.title, linkOf(card.link)];
      return {...shown, header, headerLink, items: card.contents.map(itemOf)};
    }
    case 'location': {
      const notes = present(card.addressTitle, card.address);
      return {...shown, items: [itemOf(card.content)], notes, counts: countsOf(card.social)};
    }
    case 'commerce': {
      const [notes, price] = [present(card.commerce.productName), priceOf(card.commerce)];
      return {...shown, items: [itemOf(card.content)], notes, price};
    }
    case 'calendar':
      return {...shown, items: [itemOf(card.content)]};
    case 'scrap': {
      const link = {url: card.requestUrl, mobileUrl: null};
      const item = {title: null, description: null, imageUrl: null, link};
      return {...emptyCard, items: [item], notes: [card.requestUrl]};
    }
    case 'custom':
      return {...emptyCard, header: `#${card.templateId}`, rows: Object.entries(card.args)};
  }
}

/** What a memo says that its card shows, with each address as Kakao gets it. */
export function inWireAddresses(card: Card): Card {
  const address = (url: string | null): string | null => (url === null ? null : wireAddress(url));
  const link = ({url, mobileUrl}: CardLink): CardLink => ({
    url: address(url),
    mobileUrl: address(mobileUrl) === address(url) ? null : address(mobileUrl),
  });
  const isPage = card.notes.length === 1 && card.notes[0] === card.items[0]?.link.url;
  return {
    ...card,
    headerLink: card.headerLink === null ? null : link(card.headerLink),
    items: card.items.map((item) => ({
      ...item,
      imageUrl: address(item.imageUrl),
      link: link(item.link),
    })),
    notes: isPage ? card.notes.map(wireAddress) : card.notes,
    buttons: card.buttons.map((button) => ({...button, link: link(button.link)})),
  };
}

function linkOf({web_url: web, mobile_web_url: mobile}: MemoLink): CardLink {
  const url = web ?? mobile ?? null;
  return {url, mobileUrl: mobile === undefined || mobile === url ? null : mobile};
}

function itemOf({link, ...texts}: CardContent): CardItem {
  return {...texts, link: linkOf(link)};
}

/** Kakao's own title is none of the message's. */
function buttonOf({title, link}: MemoButton): CardButton {
  return {title: title === '자세히 보기' ? null : title, link: linkOf(link)};
}

function rowsOf(item: ItemContent | null): Pick<Card, 'header' | 'notes' | 'rows' | 'sum'> {
  const sum = [item?.sum ?? '', item?.sumOp ?? ''] as const;
  return {
    header: item?.profileText ?? null,
    notes: present(item?.titleImageText, item?.titleImageCategory),
    rows: (item?.items ?? []).map((row) => [row.item, row.itemOp] as const),
    sum: sum.join('') === '' ? null : sum,
  };
}

function countsOf(social: Social | null): Card['counts'] {
  const counts = [
    ['like', social?.likeCount ?? null],
    ['comment', social?.commentCount ?? null],
    ['shared', social?.sharedCount ?? null],
    ['view', social?.viewCount ?? null],
    ['subscriber', social?.subscriberCount ?? null],
  ] as const;
  return counts
    .flatMap(([name, count]) => (count === null ? [] : [[name, count] as const]))
    .slice(0, 3);
}

function priceOf({currencyUnit: unit, currencyUnitPosition: position, ...prices}: Commerce): Price {
  const amount = (price: number): string => {
    const digits = price.toLocaleString('en-US');
    return position === 1 ? unit + digits : digits + unit;
  };
  const {regularPrice, discountPrice, discountRate, fixedDiscountPrice: fixed} = prices;
  const rate = discountRate === null ? null : `${discountRate}%`;
  return {
    regular: amount(regularPrice),
    discounted: discountPrice === null ? null : amount(discountPrice),
    discount: rate ?? (fixed === null ? null : amount(fixed)),
  };
}

function present(...texts: readonly (string | null | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== null && text !== undefined);
}
