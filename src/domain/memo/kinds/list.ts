import {buttonsIn, emptyCard, itemIn, linkIn} from '../template/card.ts';
import {objectsIn, textIn} from '../template/json.ts';
import {buttonMembers, content, link} from '../template/objects.ts';
import {list, object, required} from '../template/reader.ts';
import {text} from '../template/values.ts';
import {messagesKind} from './messages-kind.ts';

/** The number of items in one message; Kakao refuses one alone. */
export const listItems = {least: 2, most: 3} as const;

/** A header and two or three items, each with a link of its own. */
export const listKind = messagesKind('list', {
  read: object({
    header_title: required(text({most: 200})),
    header_link: required(link),
    contents: required(list(content, listItems)),
    ...buttonMembers(2),
  }),
  // The title of a list may name the day.
  comparedIn: ({contents}) => contents,
  cardOf: (message) => {
    const headerLink = linkIn(message, 'header_link');
    return {
      ...emptyCard,
      header: textIn(message, 'header_title'),
      headerLink,
      items: objectsIn(message, 'contents').map(itemIn),
      buttons: buttonsIn(message, headerLink),
    };
  },
});
