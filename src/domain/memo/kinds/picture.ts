import {failed, succeeded} from '../../failure/result.ts';
import {chosenLink, type LinkChoice, type MemoLink} from '../memo-link.ts';
import type {Picture} from '../picture/picture.ts';
import {dividePictureText, type PictureText} from '../picture/picture-card.ts';
import {hashInReference} from '../picture/picture-reference.ts';
import {readPictures} from '../picture/read-pictures.ts';
import {splitMemo} from '../split-memo.ts';
import {type Card, emptyCard, textOfCard} from '../template/card.ts';
import type {JsonObject} from '../template/json.ts';
import {placeOf} from '../template/reader.ts';
import {pictureAddress} from '../template/values.ts';
import type {MemoKind} from './memo-kind.ts';
import {readMemoText} from './text.ts';

/**
 * A picture with a text: a card, and after it the text that the card does not show, as text
 * messages.
 */
export interface PictureContent {
  readonly kind: 'picture';
  /** Empty for a picture alone. */
  readonly text: string;
  readonly link: MemoLink;
  /** A public address, or the reference to the picture of this computer. */
  readonly image: string;
  /** The picture of this computer; none for a public address. */
  readonly pictures: readonly Picture[];
  /** What is sent if the picture cannot be uploaded; absent: nothing. */
  readonly fallback?: 'text';
  /** Whether the messages of the fallback are numbered; if absent, the preference applies. */
  readonly isNumbered?: boolean;
}

export interface GivenPicture {
  readonly kind: 'picture';
  readonly text: string;
  readonly link?: LinkChoice;
  /** Whether the text messages are numbered; if absent, the preference applies. */
  readonly isNumbered?: boolean | undefined;
  readonly image: string;
  readonly pictures: readonly Picture[];
  readonly fallback?: 'text' | undefined;
}

export const pictureKind: MemoKind<PictureContent, GivenPicture> = {
  compose: (given, defaults) => {
    const read = readMemoText(given.text);
    if (!read.ok) return read;
    const text = read.value;
    const link = chosenLink(given.link ?? {}, defaults.link);
    if (!link.ok) return link;
    const place = placeOf('image');
    const image = pictureAddress(given.image, place);
    if (typeof image !== 'string') {
      return failed({kind: 'template-refused', findings: place.faults});
    }
    const hash = hashInReference(image);
    const pictures = given.pictures.filter((picture) => picture.hash === hash).slice(0, 1);
    if (hash !== null && pictures.length === 0) {
      return failed({
        kind: 'template-refused',
        findings: [{path: 'image', problem: {kind: 'address'}}],
      });
    }
    const content: PictureContent = {
      kind: 'picture',
      text,
      link: link.value,
      image,
      pictures,
      ...(given.fallback === undefined ? {} : fallbackOf(given.fallback, given.isNumbered)),
    };
    const isNumbered = given.isNumbered ?? defaults.isNumbered;
    const divide = (): readonly string[] => {
      const divided = dividePictureText(text);
      const after = divided.rest === '' ? [] : splitMemo(divided.rest, {isNumbered});
      return [textOfCard(cardOf(content, divided)), ...after];
    };
    return succeeded({content, warnings: [], divide});
  },
  textOf,
  comparedOf: ({text, image}) => JSON.stringify([text, image]),
  linksOf: ({link}) => [link],
  cardsOf: (content) => [cardOf(content, dividePictureText(content.text))],
  picturesOf: ({pictures}) => pictures,
  fieldsOf: ({text, link, image, pictures, fallback, isNumbered}) => ({
    link: link.url,
    button: link.buttonTitle,
    image,
    ...(text === '' ? {isAlone: true} : {}),
    ...(pictures.length === 0 ? {} : {pictures}),
    ...(fallback === undefined ? {} : fallbackOf(fallback, isNumbered)),
  }),
  erased: {
    kind: 'picture',
    text: '',
    link: {url: '', buttonTitle: null},
    image: '',
    pictures: [],
  },
  read: (text, {link, button, image, isAlone, pictures: stored, fallback, isNumbered}) => {
    if (typeof link !== 'string') return {ok: false, field: 'link'};
    if (button !== null && typeof button !== 'string') return {ok: false, field: 'button'};
    if (typeof image !== 'string') return {ok: false, field: 'image'};
    const pictures = readPictures(stored);
    if (pictures === null) return {ok: false, field: 'pictures'};
    if (fallback !== undefined && fallback !== 'text') return {ok: false, field: 'fallback'};
    if (isNumbered !== undefined && typeof isNumbered !== 'boolean') {
      return {ok: false, field: 'isNumbered'};
    }
    const content: PictureContent = {
      kind: 'picture',
      text: isAlone === true ? '' : text,
      link: {url: link, buttonTitle: button},
      image,
      pictures,
      ...(fallback === undefined ? {} : fallbackOf(fallback, isNumbered)),
    };
    return {ok: true, content};
  },
};

function fallbackOf(
  fallback: 'text',
  isNumbered: boolean | undefined,
): Pick<PictureContent, 'fallback' | 'isNumbered'> {
  return {fallback, ...(isNumbered === undefined ? {} : {isNumbered})};
}

/** The text of a memo; a picture alone is found by the name of its file. */
function textOf(content: PictureContent): string {
  const {text, image, pictures} = content;
  return text === '' ? (pictures[0]?.name ?? image) : text;
}

function cardOf(content: PictureContent, {title, description}: PictureText): Card {
  const {image, link, pictures} = content;
  const tap = {url: link.url, mobileUrl: null};
  const own = pictures.map((picture) => ({picture}))[0];
  const item = {title, description, imageUrl: image, ...own, link: tap};
  return {...emptyCard, items: [item], buttons: [{title: link.buttonTitle, link: tap}]};
}

/** The card of a memo as a feed template of Kakao's. */
export function pictureMessage(content: PictureContent): JsonObject {
  const {image, link, pictures, text} = content;
  const {title, description} = dividePictureText(text);
  const size = pictures.map(({width, height}) => ({image_width: width, image_height: height}))[0];
  return {
    content: {
      ...(title === null ? {} : {title}),
      ...(description === null ? {} : {description}),
      image_url: image,
      ...size,
      link: {web_url: link.url, mobile_web_url: link.url},
    },
    ...(link.buttonTitle === null ? {} : {button_title: link.buttonTitle}),
  };
}
