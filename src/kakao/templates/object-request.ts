import type {MessageRequest} from '../../app/ports/kakao-ports.ts';
import type {Contents, MessagesKind} from '../../domain/memo/kinds/kinds.ts';
import type {Message} from '../../domain/memo/message.ts';
import {withAddresses} from '../../domain/memo/picture/picture-reference.ts';
import type {JsonObject} from '../../domain/memo/template/json.ts';
import {templateRequest} from './template-request.ts';
import {inAscii} from './wire-address.ts';

type ObjectMessage = Message<Contents[MessagesKind]>;

/** A default template: the message itself, with its kind. */
export function objectRequest({content, index, addresses = {}}: ObjectMessage): MessageRequest {
  const message = withAddresses(messageAt(content, index), addresses);
  return templateRequest({...inAscii(message), object_type: content.kind});
}

/**
 * The page at an address, optionally drawn by a template of the console. Source:
 * developers.kakao.com, "Kakao Talk Message: REST API", Send scrap message to me.
 */
export function scrapRequest({content, index}: ObjectMessage): MessageRequest {
  return {path: '/v2/api/talk/memo/scrap/send', form: formOf(inAscii(messageAt(content, index)))};
}

/**
 * A template of the console. Source: developers.kakao.com, "Kakao Talk Message: REST API", Send
 * custom template to me.
 */
export function customRequest({content, index}: ObjectMessage): MessageRequest {
  return {path: '/v2/api/talk/memo/send', form: formOf(messageAt(content, index))};
}

function messageAt({kind, messages}: Contents[MessagesKind], index: number): JsonObject {
  const message = messages[index];
  if (message === undefined) throw new RangeError(`a ${kind} has no message ${index}`);
  return message;
}

/** Objects are sent as JSON. */
function formOf(message: JsonObject): Readonly<Record<string, string>> {
  const fields = Object.entries(message).map(([name, value]) => {
    return [name, typeof value === 'string' ? value : JSON.stringify(value)];
  });
  return Object.fromEntries(fields);
}
