import type {CardContent} from '../../room/card.ts';
import {readLink} from './link.ts';
import {type Members, memberFault, readInteger, readText, requireObject} from './members.ts';

/** The content of a card: `content` of a template. */
export function readContent(template: Members): CardContent {
  return readContentOf(requireObject(template, 'content'));
}

/** Title, description and picture, at least one of them, and the link. */
export function readContentOf(content: Members): CardContent {
  const shown = {
    title: readText(content, 'title'),
    description: readText(content, 'description'),
    imageUrl: readText(content, 'image_url'),
  };
  readInteger(content, 'image_width');
  readInteger(content, 'image_height');
  if (Object.values(shown).every((text) => text === null)) {
    throw memberFault(content, '', 'needs a title, a description or an image_url');
  }
  return {...shown, link: readLink(content, 'link')};
}
