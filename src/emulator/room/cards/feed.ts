import type {DrawnLinks} from '../drawn-links.ts';
import type {CardOf} from './card-of.ts';
import {itemContentMarkup, profileMarkup} from './item-content.ts';
import {picture} from './picture.ts';
import {socialMarkup} from './social.ts';
import {words} from './words.ts';

type Feed = Omit<CardOf<'feed'>, 'kind'>;

/** Profile, picture, rows of the item content, title and description, counts, buttons. */
export function feedMarkup(
  {content, itemContent, social, buttons}: Feed,
  links: DrawnLinks,
): string {
  const profile = itemContent === null ? '' : profileMarkup(itemContent);
  const rows = itemContent === null ? '' : itemContentMarkup(itemContent);
  const body = `${profile}${picture(content.imageUrl, content.title)}${rows}${words(content)}`;
  return `${links.area(content.link, 'content', body)}${socialMarkup(social)}${links.buttons(buttons)}`;
}
