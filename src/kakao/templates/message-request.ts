import type {MessageRequest} from '../../app/ports/kakao-ports.ts';
import type {ContentKind, Contents} from '../../domain/memo/kinds/kinds.ts';
import type {Message} from '../../domain/memo/message.ts';
import {customRequest, objectRequest, scrapRequest} from './object-request.ts';
import {pictureRequest} from './picture-request.ts';
import {textRequest} from './text-request.ts';

type Requests = {readonly [K in ContentKind]: (message: Message<Contents[K]>) => MessageRequest};

/** The request of each kind of content. */
const requests: Requests = {
  text: textRequest,
  picture: pictureRequest,
  feed: objectRequest,
  list: objectRequest,
  location: objectRequest,
  commerce: objectRequest,
  calendar: objectRequest,
  scrap: scrapRequest,
  custom: customRequest,
};

/** Returns the request that sends a message to the user's own chatroom. */
export function messageRequest(message: Message): MessageRequest {
  const request = requests[message.content.kind] as (message: Message) => MessageRequest;
  return request(message);
}
