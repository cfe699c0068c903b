import {cardMessage, type Message} from '../message.ts';
import {readCardButtons} from './buttons.ts';
import {readContent} from './content.ts';
import {type Members, memberFault, requireText} from './members.ts';

const mostOwnButtons = 1;

/** An event, or a calendar to subscribe to, of a KakaoTalk channel. */
export function readCalendar(template: Members): Message {
  const idType = requireText(template, 'id_type');
  if (idType !== 'event' && idType !== 'calendar') {
    throw memberFault(template, 'id_type', 'must be event or calendar');
  }
  const id = requireText(template, 'id');
  const content = readContent(template);
  const buttons = readCardButtons(template, content.link, mostOwnButtons);
  return cardMessage({kind: 'calendar', idType, id, content, buttons});
}
