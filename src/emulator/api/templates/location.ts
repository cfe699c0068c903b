import {cardMessage, type Message} from '../message.ts';
import {readCardButtons} from './buttons.ts';
import {readContent} from './content.ts';
import {type Members, readText, requireText} from './members.ts';
import {readSocial} from './social.ts';

/** KakaoTalk adds one that opens the map. */
const mostOwnButtons = 1;

/** A place with its address. */
export function readLocation(template: Members): Message {
  const content = readContent(template);
  const address = requireText(template, 'address');
  return cardMessage({
    kind: 'location',
    address,
    addressTitle: readText(template, 'address_title'),
    content,
    social: readSocial(template),
    buttons: readCardButtons(template, content.link, mostOwnButtons),
  });
}
