import type {Message} from '../message.ts';
import {readButtons} from './buttons.ts';
import {readLinkMembers} from './link.ts';
import {type Members, readText, requireText} from './members.ts';

/** A text; its link is required, but may be empty. */
export function readTextTemplate(template: Members): Message {
  return {
    text: requireText(template, 'text'),
    link: readLinkMembers(template, 'link'),
    buttonTitle: readText(template, 'button_title'),
    buttons: readButtons(template),
    card: null,
  };
}
