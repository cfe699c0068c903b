import {type JsonObject, objectIn, objectsIn, textIn} from '../memo/template/json.ts';
import {withEmoji} from './emoji.ts';
import {type NoteReader, readNote, refusedNote} from './note-reader.ts';
import {type PlainText, plainMarkdown} from './plain-markdown.ts';
import {joinLines, postedObject, wrongList, wrongText} from './posted-json.ts';
import {type NoteButton, receivedNote} from './received-note.ts';

/**
 * A message to a webhook of Discord, as JSON or as the field `payload_json` of a form with files.
 *
 * @see https://docs.discord.com/developers/resources/webhook#execute-webhook
 */
export const readDiscordNote: NoteReader = (post) => {
  const posted = postedObject(post, 'payload_json');
  if (!posted.ok) return refusedNote(posted.refusal);
  const {value} = posted;
  const wrong = wrongText(value, ['content', 'username']) ?? wrongList(value, ['embeds']);
  if (wrong !== null) return refusedNote(wrong);
  const hasContent = ['content', 'embeds', 'components'].some((name) => value[name] != null);
  if (!hasContent) return refusedNote({problem: 'missing-field', field: 'content'});
  const content = discordText(textIn(value, 'content') ?? '');
  const embeds = objectsIn(value, 'embeds').map(embedOf);
  const text = joinLines([content.text, ...embeds.map((embed) => embed.text)]);
  const link = [content, ...embeds].find((part) => part.link !== null)?.link;
  return readNote(receivedNote({text, link, buttons: buttonsIn(value)}));
};

/** @see https://docs.discord.com/developers/resources/message#embed-object */
function embedOf(embed: JsonObject): PlainText {
  const read = (object: JsonObject, name: string) => discordText(textIn(object, name) ?? '');
  const description = read(embed, 'description');
  const fields = objectsIn(embed, 'fields').map((field) => {
    const parts = [read(field, 'name').text, read(field, 'value').text];
    return parts.filter((part) => part.trim() !== '').join(': ');
  });
  const text = joinLines([
    read(objectIn(embed, 'author'), 'name').text,
    read(embed, 'title').text,
    description.text,
    ...fields,
    textIn(objectIn(embed, 'footer'), 'text'),
  ]);
  return {text, link: textIn(embed, 'url') ?? description.link};
}

/** Buttons that open an address are in rows. */
function buttonsIn(value: JsonObject): readonly NoteButton[] {
  const elements = objectsIn(value, 'components').flatMap((row) => objectsIn(row, 'components'));
  return elements.flatMap((element) => {
    const [title, url] = [textIn(element, 'label'), textIn(element, 'url')];
    return title === null || url === null ? [] : [{title, url}];
  });
}

/** Discord's Markdown, with mentions and emoji by their names. */
function discordText(markdown: string): PlainText {
  const named = markdown
    .replace(/<a?:(\w{1,40}):\d{1,25}>/g, ':$1:')
    .replace(
      /<(@[!&]?|#)(\d{1,25})>/g,
      (_all, sign: string, id: string) => `${sign.charAt(0)}${id}`,
    )
    .replace(/<t:(\d{1,10})(?::[a-zA-Z])?>/g, (_all, seconds: string) => utcTime(Number(seconds)));
  const {text, link} = plainMarkdown(named);
  return {text: withEmoji(text), link};
}

function utcTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
