import {pictureMessage} from '../../src/domain/memo/kinds/picture.ts';
import type {Memo} from '../../src/domain/memo/memo.ts';
import {type JsonObject, objectIn, objectsIn, textIn} from '../../src/domain/memo/template/json.ts';
import type {Emulator} from '../../src/emulator/start-emulator.ts';
import {wireAddress} from '../../src/kakao/templates/wire-address.ts';

type Delivered = Emulator['memos'][number];
type Titled = {readonly title: string | null; readonly description: string | null};

/** What identifies a message in the room: the text, or the kind and the titles of a card. */
export function keyInRoom({text, card}: Pick<Delivered, 'text' | 'card'>): string {
  // A test may name nothing but the text.
  if (card === null || card === undefined) return text;
  switch (card.kind) {
    case 'list':
      return keyOf(card.kind, card.title, ...card.contents.map(titleOf));
    case 'scrap':
      return keyOf(card.kind, card.requestUrl);
    case 'custom':
      return keyOf(card.kind, card.templateId, JSON.stringify(card.args));
    default:
      return keyOf(card.kind, titleOf(card.content));
  }
}

/** The keys of the parts of a memo, as they are in the room once they arrived. */
export function keysOfParts({content, parts}: Pick<Memo, 'content' | 'parts'>): readonly string[] {
  if (content.kind === 'text') return parts.map(({text}) => text);
  if (content.kind === 'picture') {
    const [card, ...texts] = parts.map(({text}) => text);
    const message = pictureMessage(content);
    return [card === undefined ? '' : keyOfMessage('feed', message), ...texts];
  }
  return content.messages.map((message) => keyOfMessage(content.kind, message));
}

function keyOfMessage(kind: string, message: JsonObject): string {
  switch (kind) {
    case 'list': {
      const items = objectsIn(message, 'contents').map(titleIn);
      return keyOf(kind, textIn(message, 'header_title'), ...items);
    }
    case 'scrap':
      return keyOf(kind, wireAddress(textIn(message, 'request_url') ?? ''));
    case 'custom':
      return keyOf(
        kind,
        textIn(message, 'template_id'),
        JSON.stringify(objectIn(message, 'template_args')),
      );
    default:
      return keyOf(kind, titleIn(objectIn(message, 'content')));
  }
}

function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}

function titleOf({title, description}: Titled): string | null {
  return title ?? description;
}

function titleIn(content: JsonObject): string | null {
  return textIn(content, 'title') ?? textIn(content, 'description');
}
