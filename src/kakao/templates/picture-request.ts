import type {MessageRequest} from '../../app/ports/kakao-ports.ts';
import {type PictureContent, pictureMessage} from '../../domain/memo/kinds/picture.ts';
import type {Message} from '../../domain/memo/message.ts';
import {withAddresses} from '../../domain/memo/picture/picture-reference.ts';
import {templateRequest} from './template-request.ts';
import {textRequest} from './text-request.ts';
import {inAscii} from './wire-address.ts';

/** The picture and what its card shows of the text; the messages after it are the rest of it. */
export function pictureRequest(message: Message<PictureContent>): MessageRequest {
  const {content, index, addresses = {}} = message;
  if (index > 0) {
    return textRequest({
      ...message,
      content: {kind: 'text', text: content.text, link: content.link},
    });
  }
  const card = withAddresses(pictureMessage(content), addresses);
  return templateRequest({...inAscii(card), object_type: 'feed'});
}
