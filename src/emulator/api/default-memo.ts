import {maxTextUnits} from '../room/cut-text.ts';
import type {World} from '../world.ts';
import {parseFault, requireParameter} from './bad-parameter.ts';
import type {Message} from './message.ts';
import {readTemplate} from './template-object.ts';

/** The message of /v2/api/talk/memo/default/send. */
export function readDefaultMemo(world: World, parameters: URLSearchParams): Message {
  const message = readTemplate(requireParameter(parameters, 'template_object'));
  const isText = message.card === null;
  if (world.strictTextLimit && isText && message.text.length > maxTextUnits) {
    throw parseFault('template_object', 'text is too long');
  }
  return message;
}
