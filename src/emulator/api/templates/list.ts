import {cardMessage, type Message} from '../message.ts';
import {readCardButtons} from './buttons.ts';
import {readContentOf} from './content.ts';
import {readLink} from './link.ts';
import {type Members, memberFault, readList, requireText} from './members.ts';

const maxHeaderUnits = 200;
const leastContents = 2;
const mostContents = 3;

/** A header and two or three items. */
export function readListTemplate(template: Members): Message {
  const title = requireText(template, 'header_title');
  if (title.length > maxHeaderUnits) {
    throw memberFault(template, 'header_title', `must have at most ${maxHeaderUnits} characters`);
  }
  const link = readLink(template, 'header_link');
  const contents = readList(template, 'contents', mostContents);
  if (contents.length < leastContents) {
    throw memberFault(template, 'contents', `must have at least ${leastContents} items`);
  }
  return cardMessage({
    kind: 'list',
    title,
    link,
    contents: contents.map(readContentOf),
    buttons: readCardButtons(template, link),
  });
}
