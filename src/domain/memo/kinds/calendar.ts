import {buttonsIn, emptyCard, itemIn} from '../template/card.ts';
import {objectIn} from '../template/json.ts';
import {buttons, content} from '../template/objects.ts';
import {object, optional, required} from '../template/reader.ts';
import {choice, text} from '../template/values.ts';
import {messagesKind} from './messages-kind.ts';

/** A public event, or a calendar to subscribe to, of a channel that is linked to the app. */
export const calendarKind = messagesKind('calendar', {
  read: object({
    id_type: required(choice('event', 'calendar')),
    id: required(text()),
    content: required(content),
    buttons: optional(buttons(1)),
  }),
  cardOf: (message) => {
    const item = itemIn(objectIn(message, 'content'));
    return {...emptyCard, items: [item], buttons: buttonsIn(message, item.link)};
  },
});
