import {buttonMembers, linkOf} from '../../domain/memo/given-links.ts';
import {objectIn, textIn} from '../../domain/memo/template/json.ts';
import {
  buttonTexts,
  linksIn,
  onlyMessage,
  onlyText,
  pairFaults,
  rowsOf,
  rowTexts,
  urlIn,
} from './card-parts.ts';
import {type FieldTexts, type FormFormat, placeByMember} from './form-format.ts';

/** A card: a title and a description, up to five rows, a sum, two buttons and a picture. */
export const cardForm: FormFormat = {
  fields: [
    {name: 'title'},
    {name: 'description', isLong: true},
    {name: 'row', most: 5},
    {name: 'sum'},
    {name: 'link'},
    {name: 'button', most: 2},
    {name: 'picture'},
  ],
  read: (texts, link) => {
    const links = linksIn(texts);
    const message = {
      content: {
        title: onlyText(texts, 'title'),
        description: onlyText(texts, 'description'),
        image_url: onlyText(texts, 'picture'),
        link: linkOf(links, link),
      },
      ...rowsOf(texts),
      ...buttonMembers(links, link),
    };
    return {
      given: {kind: 'feed', messages: [message]},
      faults: pairFaults(texts, ['row', 'sum']),
    };
  },
  textsOf: (content) => {
    const message = content.kind === 'feed' ? onlyMessage(content.messages) : null;
    if (message === null) return null;
    const shown = objectIn(message, 'content');
    const url = urlIn(shown);
    const texts: FieldTexts = {
      title: present(textIn(shown, 'title')),
      description: present(textIn(shown, 'description')),
      ...rowTexts(message),
      link: present(url),
      button: buttonTexts(message, url),
      picture: present(textIn(shown, 'image_url')),
    };
    return texts;
  },
  placeOf: (path) =>
    placeByMember(path, [
      ['content.description', 'description'],
      ['content.image_url', 'picture'],
      ['content.link', 'link'],
      ['content', 'title'],
      ['item_content.items', 'row'],
      ['item_content', 'sum'],
      ['buttons', 'button'],
    ]),
};

function present(text: string | null | undefined): readonly string[] {
  return text == null ? [] : [text];
}
