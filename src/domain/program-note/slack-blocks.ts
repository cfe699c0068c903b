import {type JsonObject, objectIn, objectsIn, textIn} from '../memo/template/json.ts';
import {emojiNamed} from './emoji.ts';
import {labeled} from './plain-markdown.ts';
import {joinLines} from './posted-json.ts';
import type {NoteButton} from './received-note.ts';
import {slackText} from './slack-text.ts';

/** What a reader finds in a part of a message. */
export interface SlackPart {
  readonly title: string | null;
  readonly text: string;
  readonly link: string | null;
  readonly buttons: readonly NoteButton[];
}

const nothing: SlackPart = {title: null, text: '', link: null, buttons: []};

/** One part of several: the first title and link, all texts and buttons. */
export function joinParts(parts: readonly SlackPart[]): SlackPart {
  return {
    title: parts.find(({title}) => title !== null)?.title ?? null,
    text: joinLines(parts.map(({text}) => text)),
    link: parts.find(({link}) => link !== null)?.link ?? null,
    buttons: parts.flatMap(({buttons}) => buttons),
  };
}

/**
 * Reads the blocks of Slack's Block Kit; what shows no text is left out.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export function slackBlocks(blocks: readonly JsonObject[]): SlackPart {
  return joinParts(blocks.map(blockOf));
}

function blockOf(block: JsonObject): SlackPart {
  switch (textIn(block, 'type')) {
    case 'header':
      return {...nothing, title: plainIn(block, 'text').text};
    case 'section': {
      const texts = [plainIn(block, 'text'), ...objectsIn(block, 'fields').map(plainOf)];
      return joinParts([...texts.map(asPart), buttonsOf([objectIn(block, 'accessory')])]);
    }
    case 'context': {
      const texts = objectsIn(block, 'elements').map(plainOf);
      const line = texts
        .map(({text}) => text)
        .filter((text) => text !== '')
        .join(' · ');
      return {...joinParts(texts.map(asPart)), text: line};
    }
    case 'actions':
      return buttonsOf(objectsIn(block, 'elements'));
    case 'markdown':
      return asPart(slackText(textIn(block, 'text') ?? ''));
    case 'image':
    case 'video':
      return {...nothing, text: plainIn(block, 'title').text || (textIn(block, 'alt_text') ?? '')};
    case 'rich_text':
      return asPart({text: joinLines(objectsIn(block, 'elements').map(richText)), link: null});
    default:
      return nothing;
  }
}

function asPart({text, link}: Pick<SlackPart, 'text' | 'link'>): SlackPart {
  return {...nothing, text, link};
}

function plainIn(object: JsonObject, name: string) {
  return plainOf(objectIn(object, name));
}

/** A text object; one of `plain_text` has no signs. */
function plainOf(object: JsonObject): Pick<SlackPart, 'text' | 'link'> {
  const text = textIn(object, 'text') ?? '';
  return textIn(object, 'type') === 'plain_text' ? {text, link: null} : slackText(text);
}

function buttonsOf(elements: readonly JsonObject[]): SlackPart {
  const buttons = elements.flatMap((element) => {
    const [title, url] = [plainIn(element, 'text').text, textIn(element, 'url')];
    return url === null || title === '' ? [] : [{title, url}];
  });
  return {...nothing, buttons};
}

/** Lists hold sections, and a section holds pieces of text: two levels are enough. */
function richText(element: JsonObject): string {
  const inner = objectsIn(element, 'elements');
  if (textIn(element, 'type') !== 'rich_text_list') return inner.map(richPiece).join('');
  const items = inner.map((item) => objectsIn(item, 'elements').map(richPiece).join(''));
  return joinLines(items.map((item) => `- ${item}`));
}

function richPiece(piece: JsonObject): string {
  const text = textIn(piece, 'text') ?? '';
  const url = textIn(piece, 'url');
  if (url !== null) return labeled(text, url);
  const name = textIn(piece, 'name') ?? '';
  if (textIn(piece, 'type') === 'emoji') return emojiNamed(name) ?? `:${name}:`;
  const mention = textIn(piece, 'user_id') ?? textIn(piece, 'range') ?? textIn(piece, 'channel_id');
  return mention === null ? text : `@${mention}`;
}
