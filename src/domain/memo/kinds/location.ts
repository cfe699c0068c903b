import {buttonsIn, countsIn, emptyCard, itemIn} from '../template/card.ts';
import {objectIn, textIn} from '../template/json.ts';
import {buttonMembers, content, social} from '../template/objects.ts';
import {object, optional, required} from '../template/reader.ts';
import {text} from '../template/values.ts';
import {messagesKind} from './messages-kind.ts';

/** A card with an address; Kakao adds a button that shows it on a map, so one is left. */
export const locationKind = messagesKind('location', {
  read: object({
    address: required(text()),
    address_title: optional(text()),
    content: required(content),
    social: optional(social),
    ...buttonMembers(1),
  }),
  cardOf: (message) => {
    const item = itemIn(objectIn(message, 'content'));
    const place = [textIn(message, 'address_title'), textIn(message, 'address')];
    return {
      ...emptyCard,
      items: [item],
      notes: place.filter((line) => line !== null),
      counts: countsIn(message),
      buttons: buttonsIn(message, item.link),
    };
  },
});
