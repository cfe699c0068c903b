import type {Message} from './message.ts';
import {readCalendar} from './templates/calendar.ts';
import {readCommerce} from './templates/commerce.ts';
import {readFeed} from './templates/feed.ts';
import {readListTemplate} from './templates/list.ts';
import {readLocation} from './templates/location.ts';
import {type Members, memberFault, parseMembers, requireText} from './templates/members.ts';
import {readTextTemplate} from './templates/text.ts';

const readers: ReadonlyMap<string, (template: Members) => Message> = new Map([
  ['text', readTextTemplate],
  ['feed', readFeed],
  ['list', readListTemplate],
  ['location', readLocation],
  ['commerce', readCommerce],
  ['calendar', readCalendar],
]);

/**
 * Validates `template_object`. Throws BadParameter with the path of the fault. Source of the rules:
 * developers.kakao.com, "Message template: Default template".
 */
export function readTemplate(json: string): Message {
  const template = parseMembers('template_object', json);
  const read = readers.get(requireText(template, 'object_type'));
  if (read === undefined) throw memberFault(template, 'object_type', 'is unknown');
  return read(template);
}
