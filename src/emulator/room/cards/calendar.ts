import {type DrawnLinks, idleButton} from '../drawn-links.ts';
import type {CardOf} from './card-of.ts';
import {icon} from './icons.ts';
import {picture} from './picture.ts';
import {words} from './words.ts';

/** What the phone shows and adds to the calendar of the user, by `id_type`. */
const kinds = {
  event: {name: '공개 일정', button: '일정 추가'},
  calendar: {name: '구독 캘린더', button: '캘린더 구독'},
} as const;

export function calendarMarkup(
  {idType, content, buttons}: CardOf<'calendar'>,
  links: DrawnLinks,
): string {
  const {name, button} = kinds[idType];
  const kind = `<p class="calendar-kind">${icon('calendar')}${name}</p>`;
  const body = `${picture(content.imageUrl, content.title)}${kind}${words(content)}`;
  const add = idleButton(button, '톡캘린더에서 열기');
  return `${links.area(content.link, 'content', body)}${links.buttons(buttons, add)}`;
}
