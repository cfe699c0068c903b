import {emptyCard} from '../template/card.ts';
import {templateArguments, templateId} from '../template/console-template.ts';
import {objectIn, textIn} from '../template/json.ts';
import {object, optional, required} from '../template/reader.ts';
import {messagesKind} from './messages-kind.ts';

/** A template that was made in Kakao's console; only its arguments are known here. */
export const customKind = messagesKind('custom', {
  read: object({
    template_id: required(templateId),
    template_args: optional(templateArguments),
  }),
  cardOf: (message) => {
    const args = objectIn(message, 'template_args');
    return {
      ...emptyCard,
      header: `#${textIn(message, 'template_id') ?? ''}`,
      rows: Object.keys(args).map((name) => [name, textIn(args, name) ?? ''] as const),
    };
  },
});
