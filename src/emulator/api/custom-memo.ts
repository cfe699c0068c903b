import type {World} from '../world.ts';
import {requireParameter} from './bad-parameter.ts';
import {fillTemplate} from './fill-template.ts';
import {cardMessage, type Message} from './message.ts';

/** The message of /v2/api/talk/memo/send: a template of the console with its arguments. */
export function readCustomMemo(world: World, parameters: URLSearchParams): Message {
  const id = requireParameter(parameters, 'template_id');
  return cardMessage({kind: 'custom', ...fillTemplate(world, id, parameters)});
}
