import {escapeHtml} from '../../html.ts';
import type {CardContent} from '../card.ts';
import type {DrawnLinks} from '../drawn-links.ts';
import type {CardOf} from './card-of.ts';
import {picture} from './picture.ts';
import {words} from './words.ts';

/** A header, and below it each content with its picture at the right. */
export function listMarkup(
  {title, link, contents, buttons}: CardOf<'list'>,
  links: DrawnLinks,
): string {
  const header = links.area(link, 'list-header', `<p>${escapeHtml(title)}</p>`);
  const items = contents.map((content) => `<li>${itemMarkup(content, links)}</li>`).join('');
  return `${header}<ol class="items">${items}</ol>${links.buttons(buttons)}`;
}

function itemMarkup(content: CardContent, links: DrawnLinks): string {
  const image = picture(content.imageUrl, content.title, 'item-picture');
  return links.area(content.link, 'item', words(content) + image);
}
