import {buttonMembers, linkOf} from '../../domain/memo/given-links.ts';
import type {MemoContent} from '../../domain/memo/kinds/kinds.ts';
import {givenList, type ListItem} from '../../domain/memo/kinds/list-of-items.ts';
import {
  isObject,
  type JsonObject,
  objectIn,
  objectsIn,
  textIn,
} from '../../domain/memo/template/json.ts';
import {buttonTexts, linksIn, onlyMessage, onlyText, urlIn} from './card-parts.ts';
import {
  type FieldFinding,
  type FieldPlace,
  type FormFormat,
  type FormReading,
  placeByMember,
} from './form-format.ts';
import {itemLine, itemLines, readItem} from './item-line.ts';

/** More empty item fields than anyone fills; many messages are asked about before they are sent. */
const mostItems = 100;

/** Without items, there is no message yet that lacks a title. */
const untitled: FieldFinding = {
  place: {name: 'title', index: 0},
  path: '',
  problem: {kind: 'missing'},
};

/** A list: a title and items with an address each, which go out in messages of two or three. */
export const listForm: FormFormat = {
  fields: [
    {name: 'title'},
    {name: 'link'},
    {name: 'item', most: mostItems, fieldsOf: itemLines},
    {name: 'button', most: 2},
  ],
  read: (texts, link) => {
    const links = linksIn(texts);
    const given = givenList({
      title: onlyText(texts, 'title') ?? '',
      link: linkOf(links, link),
      items: (texts.item ?? []).map(readItem),
      buttons: buttonMembers(links, link),
    });
    return {given, faults: texts.title === undefined ? [untitled] : []};
  },
  textsOf: (content) => {
    const parts = partsOf(content);
    if (parts === null) return null;
    const {title, url, contents, message} = parts;
    return {
      title: title === null ? [] : [title],
      link: url === undefined ? [] : [url],
      item: contents.map((item) => itemLine(itemOf(item, url))),
      button: buttonTexts(message, url),
    };
  },
  placeOf: (path, reading) => {
    const {first, rest} = withinMessages(path, reading);
    if (rest === '') return {name: 'item', index: first};
    const place = placeByMember(rest, [
      ['contents', 'item'],
      ['content', 'item'],
      ['header_title', 'title'],
      ['item_content.profile_text', 'title'],
      ['header_link', 'link'],
      ['buttons', 'button'],
    ]);
    return place?.name === 'item' ? offset(place, first) : place;
  },
};

/** The parts of a list, or of the card that a single item became. */
function partsOf(content: MemoContent) {
  if (content.kind === 'list') {
    const [message = {}] = content.messages;
    const contents = content.messages.flatMap((one) => objectsIn(one, 'contents'));
    const [title, url] = [textIn(message, 'header_title'), urlIn(message, 'header_link')];
    return {title, url, contents, message};
  }
  const message = content.kind === 'feed' ? onlyMessage(content.messages) : null;
  if (message === null) return null;
  const shown = objectIn(message, 'content');
  const title = textIn(objectIn(message, 'item_content'), 'profile_text');
  // The link of the list is no part of the card: the item has its own.
  return {title, url: undefined, contents: [shown], message};
}

function itemOf(content: JsonObject, listUrl: string | undefined): ListItem {
  const url = urlIn(content) ?? null;
  const [description, imageUrl] = [textIn(content, 'description'), textIn(content, 'image_url')];
  const isAlone = description === null && imageUrl === null;
  return {
    title: textIn(content, 'title') ?? '',
    url: isAlone && url === listUrl ? null : url,
    description,
    imageUrl,
  };
}

/** The number of items before a message, and the rest of the path within it. */
function withinMessages(path: string, {given}: FormReading) {
  const match = /^messages\[(\d+)\]\.?/.exec(path);
  if (match === null || given === null || !('messages' in given)) return {first: 0, rest: path};
  const before = given.messages.slice(0, Number(match[1]));
  const counts = before.map((message) =>
    isObject(message) ? objectsIn(message, 'contents').length : 0,
  );
  const first = counts.reduce((sum, count) => sum + count, 0);
  return {first, rest: path.slice(match[0].length)};
}

function offset(place: FieldPlace, by: number): FieldPlace {
  return {...place, index: place.index + by};
}
