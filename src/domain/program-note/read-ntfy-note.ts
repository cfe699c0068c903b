import type {JsonObject} from '../memo/template/json.ts';
import {textIn} from '../memo/template/json.ts';
import type {Phrase} from '../program/phrase.ts';
import {emojiNamed} from './emoji.ts';
import {isMultipart} from './form-fields.ts';
import {
  type NotePost,
  type NoteReader,
  type ReadingContext,
  type ReadNote,
  readNote,
  refusedNote,
} from './note-reader.ts';
import {ntfyButtons} from './ntfy-actions.ts';
import {isNtfyTrue, ntfyParameter} from './ntfy-parameters.ts';
import {ntfyTime} from './ntfy-time.ts';
import {plainMarkdown} from './plain-markdown.ts';
import {joinLines, postedObject, wrongText} from './posted-json.ts';
import {type NoteLevel, receivedNote} from './received-note.ts';

/** What a note is made of, however ntfy was asked. */
interface NtfyMessage {
  readonly message: string;
  readonly title: string;
  readonly priority: string;
  readonly tags: readonly string[];
  readonly click: string;
  readonly actions: unknown;
  readonly attach: string;
  readonly filename: string;
  readonly delay: string;
  readonly isMarkdown: boolean;
}

/**
 * What is published to ntfy: `POST /topic` with headers, `GET /topic/publish` with a query, or JSON
 * to `/`, where headers count for what the JSON leaves out.
 *
 * @see https://docs.ntfy.sh/publish/
 */
export const readNtfyNote: NoteReader = (post, context) => {
  if (post.path.length > 0) return noteOf(messageOf(post), context);
  const posted = postedObject({...post, headers: {}}, '');
  if (!posted.ok) return refusedNote(posted.refusal);
  const {value} = posted;
  const wrong = wrongText(value, ['topic', 'message', 'title', 'click', 'attach', 'delay']);
  if (wrong !== null) return refusedNote(wrong);
  if (textIn(value, 'topic') === null) {
    return refusedNote({problem: 'missing-field', field: 'topic'});
  }
  if (!['string', 'number'].includes(typeof (value['priority'] ?? ''))) {
    return refusedNote({problem: 'wrong-field', field: 'priority'});
  }
  return noteOf(withJson(messageOf({...post, body: ''}), value), context);
};

function messageOf(post: NotePost): NtfyMessage {
  const parameter = (name: Parameters<typeof ntfyParameter>[1]) => ntfyParameter(post, name);
  const filename = parameter('filename');
  // The body is a file, which a memo cannot hold.
  const body = filename !== '' || isMultipart(post) ? '' : post.body.trim();
  const isMarked = /^text\/markdown\b/i.test(post.headers['content-type'] ?? '');
  return {
    message: body || parameter('message').replaceAll('\\n', '\n'),
    title: parameter('title'),
    priority: parameter('priority'),
    tags: parameter('tags').split(','),
    click: parameter('click'),
    actions: parameter('actions'),
    attach: parameter('attach'),
    filename,
    delay: parameter('delay'),
    isMarkdown: isMarked || isNtfyTrue(parameter('markdown')),
  };
}

function withJson(found: NtfyMessage, json: JsonObject): NtfyMessage {
  const {priority, tags: list, actions, markdown} = json;
  const given: unknown = list;
  return {
    message: textIn(json, 'message') ?? found.message,
    title: textIn(json, 'title') ?? found.title,
    priority: priority == null ? found.priority : String(priority),
    tags: Array.isArray(given) ? given.filter((tag) => typeof tag === 'string') : found.tags,
    click: textIn(json, 'click') ?? found.click,
    actions: actions ?? found.actions,
    attach: textIn(json, 'attach') ?? found.attach,
    filename: textIn(json, 'filename') ?? found.filename,
    delay: textIn(json, 'delay') ?? found.delay,
    isMarkdown: typeof markdown === 'boolean' ? markdown : found.isMarkdown,
  };
}

function noteOf(found: NtfyMessage, {moment, language}: ReadingContext): ReadNote {
  const level = levelOf(found.priority);
  if (level === undefined) return refusedNote({problem: 'priority-unknown', value: found.priority});
  const deliverAt = found.delay === '' ? null : ntfyTime(found.delay, moment);
  if (found.delay !== '' && deliverAt === null) {
    return refusedNote({problem: 'time-unreadable', value: found.delay});
  }
  const file = found.filename === '' ? null : `${attachment[language]}: ${found.filename}`;
  const {text, link} = found.isMarkdown
    ? plainMarkdown(found.message)
    : {text: found.message, link: null};
  const {emoji, others} = sortTags(found.tags);
  const parts = [text, file, found.attach];
  // As ntfy says it, for a message that is nothing but a signal.
  const body = joinLines(parts) || (found.title === '' ? triggered[language] : '');
  const title = found.title === '' ? '' : [...emoji, found.title].join(' ');
  return readNote(
    receivedNote({
      title,
      text: joinLines([title === '' ? [...emoji, body].join(' ') : body, others.join(' ')]),
      link: found.click || link,
      buttons: ntfyButtons(found.actions),
      level,
      deliverAt,
    }),
  );
}

const attachment: Phrase = {ko: '첨부 파일', en: 'Attachment'};
const triggered: Phrase = {ko: '알림이 왔습니다', en: 'triggered'};

/** Ntfy's words and numbers, from `min` to `max`; undefined for any other. */
function levelOf(priority: string): NoteLevel | null | undefined {
  const word = priority.trim().toLowerCase();
  if (word === '' || word === '0') return null;
  if (/^(?:1|2|min|low)$/.test(word)) return 'quiet';
  if (/^(?:3|default)$/.test(word)) return 'normal';
  return /^(?:4|5|high|max|urgent)$/.test(word) ? 'ring' : undefined;
}

/** More tags than a message has. */
const maxTags = 20;

/** Tags that name an emoji stand before the title; the others can be found in the history. */
function sortTags(tags: readonly string[]) {
  const given = tags.slice(0, maxTags).map((tag) => tag.trim());
  const named = given.filter((tag) => tag !== '').map((tag) => ({tag, emoji: emojiNamed(tag)}));
  return {
    emoji: named.flatMap(({emoji}) => emoji ?? []),
    others: named.flatMap(({tag, emoji}) => {
      if (emoji !== null) return [];
      return [/^[\p{L}\p{N}_-]{1,50}$/u.test(tag) ? `#${tag}` : tag];
    }),
  };
}
