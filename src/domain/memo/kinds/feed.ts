import {buttonsIn, type Card, countsIn, emptyCard, itemIn} from '../template/card.ts';
import {type JsonObject, objectIn, objectsIn, textIn} from '../template/json.ts';
import {buttonMembers, content, itemContent, social} from '../template/objects.ts';
import {object, optional, required} from '../template/reader.ts';
import {messagesKind} from './messages-kind.ts';

/** A card: a title, a description and a picture, with rows and counts. */
export const feedKind = messagesKind('feed', {
  read: object({
    content: required(content),
    item_content: optional(itemContent),
    social: optional(social),
    ...buttonMembers(2),
  }),
  // The header of a card is the title of a list of one item.
  comparedIn: (message) => {
    const {profile_text: _header, ...itemContent} = objectIn(message, 'item_content');
    return {...message, item_content: itemContent};
  },
  cardOf: (message) => {
    const item = itemIn(objectIn(message, 'content'));
    return {
      ...emptyCard,
      ...rowsOf(objectIn(message, 'item_content')),
      items: [item],
      counts: countsIn(message),
      buttons: buttonsIn(message, item.link),
    };
  },
});

/** The rows of a card; one without name or value is not shown. */
function rowsOf(items: JsonObject): Pick<Card, 'header' | 'notes' | 'rows' | 'sum'> {
  const rows = objectsIn(items, 'items').flatMap((row) => {
    const [name, value] = [textIn(row, 'item'), textIn(row, 'item_op')];
    return name === null || value === null ? [] : [[name, value] as const];
  });
  const notes = [textIn(items, 'title_image_text'), textIn(items, 'title_image_category')];
  const sum = [textIn(items, 'sum') ?? '', textIn(items, 'sum_op') ?? ''] as const;
  return {
    header: textIn(items, 'profile_text'),
    notes: notes.filter((note) => note !== null),
    rows,
    sum: sum.join('') === '' ? null : sum,
  };
}
