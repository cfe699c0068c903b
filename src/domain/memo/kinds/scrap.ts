import {emptyCard} from '../template/card.ts';
import {templateArguments, templateId} from '../template/console-template.ts';
import {textIn} from '../template/json.ts';
import {object, optional, required} from '../template/reader.ts';
import {webAddress} from '../template/values.ts';
import {messagesKind} from './messages-kind.ts';

/** A page as a card: Kakao reads its title, description and picture. */
export const scrapKind = messagesKind('scrap', {
  read: object({
    request_url: required(webAddress),
    template_id: optional(templateId),
    template_args: optional(templateArguments),
  }),
  cardOf: (message) => {
    const url = textIn(message, 'request_url');
    const link = {url, mobileUrl: null};
    return {
      ...emptyCard,
      items: [{title: null, description: null, imageUrl: null, link}],
      notes: url === null ? [] : [url],
    };
  },
});
