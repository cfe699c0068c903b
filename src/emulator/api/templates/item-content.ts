import type {ItemContent} from '../../room/card.ts';
import {type Members, readList, readObject, readText} from './members.ts';

const mostItems = 5;

/** `item_content` of a feed: its head and its rows; null if it is absent. */
export function readItemContent(template: Members): ItemContent | null {
  const itemContent = readObject(template, 'item_content');
  if (itemContent === null) return null;
  return {
    profileText: readText(itemContent, 'profile_text'),
    profileImageUrl: readText(itemContent, 'profile_image_url'),
    titleImageText: readText(itemContent, 'title_image_text'),
    titleImageCategory: readText(itemContent, 'title_image_category'),
    titleImageUrl: readText(itemContent, 'title_image_url'),
    items: readList(itemContent, 'items', mostItems).flatMap(readItem),
    sum: readText(itemContent, 'sum'),
    sumOp: readText(itemContent, 'sum_op'),
  };
}

/** A row is shown only if both of its texts are there. */
function readItem(row: Members): ItemContent['items'] {
  const item = readText(row, 'item');
  const itemOp = readText(row, 'item_op');
  return item === null || itemOp === null ? [] : [{item, itemOp}];
}
