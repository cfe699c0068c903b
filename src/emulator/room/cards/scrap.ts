import type {DrawnLinks} from '../drawn-links.ts';
import type {CardOf} from './card-of.ts';
import {picture} from './picture.ts';
import {paragraph, words} from './words.ts';

/** The preview of a page with the host of its address; the address where it was not read. */
export function scrapMarkup(
  {requestUrl, content, buttons}: CardOf<'scrap'>,
  links: DrawnLinks,
): string {
  const {imageUrl, title, description, link} = content ?? unread(requestUrl);
  const host = paragraph('host', URL.parse(requestUrl)?.host ?? null);
  const body = `${picture(imageUrl, title)}${words({title, description})}${host}`;
  return `${links.area(link, 'content', body)}${links.buttons(buttons)}`;
}

function unread(requestUrl: string) {
  return {
    title: requestUrl,
    description: '페이지를 읽지 못해 미리보기가 없습니다.',
    imageUrl: null,
    link: {web_url: requestUrl},
  };
}
