import {escapeHtml} from '../../html.ts';
import type {ItemContent} from '../card.ts';
import {picture} from './picture.ts';
import {paragraph} from './words.ts';

/** A card shows no more rows than these. */
const maxRows = 5;

/** The sender of the content beside a round picture; without one, a bold header. */
export function profileMarkup({profileText, profileImageUrl}: ItemContent): string {
  const face = picture(profileImageUrl, profileText, 'profile-picture');
  const text = paragraph(face === '' ? 'profile-header' : 'profile-name', profileText);
  return face + text === '' ? '' : `<div class="profile">${face}${text}</div>`;
}

/** The title beside its picture, the rows, and the sum below a line. */
export function itemContentMarkup(itemContent: ItemContent): string {
  const {items, sum, sumOp} = itemContent;
  const rows = items
    .slice(0, maxRows)
    .map(({item, itemOp}) => row(item, itemOp))
    .join('');
  return `${lead(itemContent)}${table('rows', rows)}${table('sum', row(sum ?? '', sumOp ?? ''))}`;
}

function lead({titleImageText, titleImageCategory, titleImageUrl}: ItemContent): string {
  const texts = paragraph('lead-title', titleImageText) + paragraph('category', titleImageCategory);
  const image = picture(titleImageUrl, titleImageText, 'lead-picture');
  return texts + image === '' ? '' : `<div class="lead"><div>${texts}</div>${image}</div>`;
}

/** KakaoTalk does not show a row of which one half is missing. */
function row(name: string, value: string): string {
  if (name === '' || value === '') return '';
  return `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`;
}

function table(className: string, rows: string): string {
  return rows === '' ? '' : `<dl class="${className}">${rows}</dl>`;
}
