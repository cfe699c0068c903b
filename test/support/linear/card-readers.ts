import {composeContent} from '../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';

const defaults = {link: noLink, isNumbered: true};

/** A card with a text in each of its members, composed and shown. */
export function cardOf(text: string): unknown {
  const link = {web_url: text, mobile_web_url: text, android_execution_params: text};
  const content = {title: text, description: text, image_url: text, link};
  const button = {title: text, link};
  const message = {
    content,
    item_content: {profile_text: text, items: [{item: text, item_op: text}], sum: text},
    social: {like_count: text},
    buttons: [button, button],
    [text]: text,
  };
  return composeContent({kind: 'feed', messages: [message]}, defaults);
}

/** A list that is composed and divided, whose addresses are right. */
export function listOf(text: string): unknown {
  const link = {web_url: 'https://a.kr'};
  const content = {title: text, description: text, link};
  const message = {header_title: 'a', header_link: link, contents: [content, content]};
  const composed = composeContent({kind: 'list', messages: [message]}, defaults);
  return composed.ok ? composed.value.divide() : null;
}
