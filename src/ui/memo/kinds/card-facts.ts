import type {MessagesKind} from '../../../domain/memo/kinds/kinds.ts';
import type {
  Card,
  CardButton,
  CardItem,
  CardLink,
  Price,
} from '../../../domain/memo/template/card.ts';
import type {Phrase} from '../../../domain/program/phrase.ts';
import type {View} from '../../base/view.ts';
import {countWords, discountWords, regularWords} from '../card-words.ts';
import {detailWords} from '../detail-words.ts';
import type {DetailFact} from './kind-rows.ts';
import {pictureLabel} from './picture-label.ts';

/** What the texts of its own are in a kind; the one of a scrap is its link. */
const noteNames: Readonly<Partial<Record<MessagesKind, Phrase>>> = {
  feed: detailWords.caption,
  location: detailWords.place,
  commerce: detailWords.product,
};

/** What a card shows besides its words: each link with its address, and each row. */
export function cardFacts(card: Card, kind: MessagesKind, view: View): readonly DetailFact[] {
  const {headerLink, items, notes, rows, sum, price, counts, buttons} = card;
  const {language} = view;
  const noteName = noteNames[kind]?.[language];
  return [
    ...(headerLink === null ? items.flatMap((item) => contentFacts(item, view)) : []),
    ...(headerLink === null ? [] : listFacts(headerLink, items, view)),
    ...(noteName === undefined
      ? []
      : notes.map((note, at) => [at === 0 ? noteName : '', note] as const)),
    ...(price === null ? [] : [[detailWords.price[language], priceWords(price, view)] as const]),
    ...rows,
    ...(sum === null ? [] : [sum]),
    ...counts.map(([name, count]) => [countWords[name][language], String(count)] as const),
    ...buttonFacts(buttons, view),
  ];
}

/** A button with its addresses below its title. */
export function buttonFacts(
  buttons: readonly CardButton[],
  {language}: View,
): readonly DetailFact[] {
  return buttons.flatMap(({title, link}): readonly DetailFact[] => [
    [detailWords.button[language], title ?? detailWords.usualButton[language]],
    ...addressesOf(link).map((url) => ['', url, url] as const),
  ]);
}

export function linkFacts({url, mobileUrl}: CardLink, {language}: View): readonly DetailFact[] {
  return [
    ...named(detailWords.link[language], url),
    ...named(detailWords.phoneLink[language], mobileUrl),
  ];
}

function contentFacts(item: CardItem, view: View): readonly DetailFact[] {
  return [...linkFacts(item.link, view), ...pictureFacts(item, view)];
}

export function pictureFacts(
  {imageUrl, picture = null}: CardItem,
  view: View,
): readonly DetailFact[] {
  const {language} = view;
  if (picture === null) return named(detailWords.picture[language], imageUrl);
  const label = pictureLabel(picture, Number.POSITIVE_INFINITY, view);
  return [[detailWords.ownPicture[language], label]];
}

/** The items of a list by their numbers, with everything below their titles. */
function listFacts(
  header: CardLink,
  items: readonly CardItem[],
  view: View,
): readonly DetailFact[] {
  const {language} = view;
  const listed = items.flatMap((item, index) => {
    const {title, description, link} = item;
    const texts = [title, description].flatMap((text) => (text === null ? [] : [[text] as const]));
    const urls = addressesOf(link).map((url) => [url, url] as const);
    const pictures = pictureFacts(item, view).map(([, ...value]) => value);
    const values = [...texts, ...urls, ...pictures];
    const name = `${detailWords.item[language]} ${index + 1}`;
    return values.map((value, at): DetailFact => [at === 0 ? name : '', ...value]);
  });
  return [...linkFacts(header, view), ...listed];
}

function addressesOf({url, mobileUrl}: CardLink): readonly string[] {
  return [url, mobileUrl].filter((address) => address !== null);
}

function named(name: string, url: string | null): readonly DetailFact[] {
  return url === null ? [] : [[name, url, url]];
}

function priceWords({regular, discounted, discount}: Price, {language, glyphs}: View): string {
  if (discounted === null) return regular;
  const off = discount === null ? [] : [discountWords(discount)[language]];
  return [discounted, ...off, regularWords(regular)[language]].join(` ${glyphs.dot} `);
}
