import {type JsonObject, objectsIn, textIn} from '../memo/template/json.ts';
import {type NoteReader, readNote, refusedNote} from './note-reader.ts';
import {joinLines, postedObject, wrongList, wrongText} from './posted-json.ts';
import {receivedNote} from './received-note.ts';
import {joinParts, type SlackPart, slackBlocks} from './slack-blocks.ts';
import {slackText} from './slack-text.ts';

/**
 * A message to an incoming webhook of Slack, as JSON or as the field `payload` of a form. Mattermost
 * and Rocket.Chat take the same.
 *
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export const readSlackNote: NoteReader = (post) => {
  const posted = postedObject(post, 'payload');
  if (!posted.ok) return refusedNote(posted.refusal);
  const {value} = posted;
  const wrong = wrongText(value, ['text']) ?? wrongList(value, ['blocks', 'attachments']);
  if (wrong !== null) return refusedNote(wrong);
  const hasContent = ['text', 'blocks', 'attachments'].some((name) => value[name] != null);
  if (!hasContent) return refusedNote({problem: 'missing-field', field: 'text'});
  const text = slackText(textIn(value, 'text') ?? '');
  const blocks = slackBlocks(objectsIn(value, 'blocks'));
  const parts = joinParts([blocks, ...objectsIn(value, 'attachments').map(attachmentOf)]);
  // Slack shows blocks in place of the text, which is their summary.
  const isSummary = parts.text !== '' && parts.text.includes(text.text);
  const found = {
    title: blocks.title,
    text: joinLines([isSummary ? null : text.text, parts.text]),
    link: text.link ?? parts.link,
    buttons: parts.buttons,
  };
  return readNote(receivedNote(found));
};

/** @see https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments */
function attachmentOf(attachment: JsonObject): SlackPart {
  const read = (name: string) => slackText(textIn(attachment, name) ?? '');
  const [pretext, title, text] = [read('pretext'), read('title'), read('text')];
  const blocks = slackBlocks(objectsIn(attachment, 'blocks'));
  const fields = objectsIn(attachment, 'fields').map((field) => {
    const value = textIn(field, 'value');
    return {name: slackText(textIn(field, 'title') ?? '').text, ...slackText(value ?? '')};
  });
  const lines = [
    pretext.text,
    read('author_name').text,
    title.text,
    text.text,
    blocks.title,
    blocks.text,
    ...fields.map((field) => [field.name, field.text].filter((part) => part !== '').join(': ')),
  ];
  const actions = objectsIn(attachment, 'actions').flatMap((action) => {
    const [name, url] = [textIn(action, 'text'), textIn(action, 'url')];
    return name === null || url === null ? [] : [{title: name, url}];
  });
  return {
    title: null,
    text: joinLines(lines) || read('fallback').text,
    link: textIn(attachment, 'title_link') ?? text.link ?? pretext.link ?? blocks.link,
    buttons: [...actions, ...blocks.buttons],
  };
}
