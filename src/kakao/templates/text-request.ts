import type {MessageRequest} from '../../app/ports/kakao-ports.ts';
import type {TextContent} from '../../domain/memo/kinds/text.ts';
import type {Message} from '../../domain/memo/message.ts';
import {templateRequest} from './template-request.ts';
import {inAscii, wireAddress} from './wire-address.ts';

/**
 * A text template; `link` is required (without it Kakao returns -2). Source: developers.kakao.com,
 * "Message template: Default template", Text.
 */
export function textRequest({text, content}: Message<TextContent>): MessageRequest {
  const {link, frame} = content;
  const address = wireAddress(link.url);
  // A frame surrounds the text; a member that Kakao would take for the text itself is not its part.
  const {object_type: _kind, text: _text, ...around} = inAscii(frame ?? {});
  return templateRequest({
    object_type: 'text',
    text,
    link: {web_url: address, mobile_web_url: address},
    ...(link.buttonTitle === null ? {} : {button_title: link.buttonTitle}),
    ...around,
  });
}
