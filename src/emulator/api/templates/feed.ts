import {cardMessage, type Message} from '../message.ts';
import {readCardButtons} from './buttons.ts';
import {readContent} from './content.ts';
import {readItemContent} from './item-content.ts';
import type {Members} from './members.ts';
import {readSocial} from './social.ts';

/** A card with a picture, a text, and rows or numbers. */
export function readFeed(template: Members): Message {
  const content = readContent(template);
  return cardMessage({
    kind: 'feed',
    content,
    itemContent: readItemContent(template),
    social: readSocial(template),
    buttons: readCardButtons(template, content.link),
  });
}
