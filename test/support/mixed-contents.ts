import type {NewMemo} from '../../src/app/memo/accept-memo.ts';
import {contentKinds, type GivenContent} from '../../src/domain/memo/kinds/kinds.ts';
import {givenList} from '../../src/domain/memo/kinds/list-of-items.ts';
import {givenPicture, pictureFile} from './given-picture.ts';

/**
 * A memo of each kind in turn, in the room under a name that no other one has; a list is two
 * messages. `origin` is that of the local Kakao's article, which is shown as a preview.
 */
export function mixedMemo(number: number, name: string, origin: string): NewMemo {
  const kind = contentKinds[number % contentKinds.length];
  if (kind === 'picture') return givenPicture(name, pictureFile(number));
  return {content: mixedContent(number, name, origin)};
}

function mixedContent(number: number, name: string, origin: string): GivenContent {
  const kind = contentKinds[number % contentKinds.length];
  const link = {web_url: `https://example.com/${number}`};
  const content = {title: name, link};
  switch (kind) {
    case 'list': {
      const items = [1, 2, 3, 4].map((item) => ({
        title: `${name} #${item}`,
        url: null,
        description: null,
        imageUrl: null,
      }));
      return givenList({title: name, link, items, buttons: {}});
    }
    case 'location':
      return {kind, messages: [{address: '서울 중구 세종대로 110', content}]};
    case 'commerce':
      return {kind, messages: [{content, commerce: {regular_price: number}}]};
    case 'calendar':
      return {kind, messages: [{id_type: 'event', id: '7', content}]};
    case 'scrap':
      return {kind, messages: [{request_url: `${origin}/article?${new URLSearchParams({name})}`}]};
    case 'custom':
      return {kind, messages: [{template_id: '93112', template_args: {title: name}}]};
    case 'feed':
      return {kind, messages: [{content, item_content: {items: [{item: '줄', item_op: name}]}}]};
    default:
      return {kind: 'text', text: name};
  }
}
