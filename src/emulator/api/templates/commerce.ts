import {cardMessage, type Message} from '../message.ts';
import {readCardButtons} from './buttons.ts';
import {readContent} from './content.ts';
import type {Members} from './members.ts';
import {readPrices} from './prices.ts';

/** Goods with a price. */
export function readCommerce(template: Members): Message {
  const content = readContent(template);
  return cardMessage({
    kind: 'commerce',
    content,
    commerce: readPrices(template),
    buttons: readCardButtons(template, content.link),
  });
}
