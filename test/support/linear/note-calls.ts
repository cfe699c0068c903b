import {bodyText} from '../../../src/domain/program-note/body-text.ts';
import {githubWord} from '../../../src/domain/program-note/github-words.ts';
import {noteFormatNames, noteReader} from '../../../src/domain/program-note/note-formats.ts';
import {ntfyTime} from '../../../src/domain/program-note/ntfy-time.ts';
import {labeled} from '../../../src/domain/program-note/plain-markdown.ts';
import {joinLines, postedObject} from '../../../src/domain/program-note/posted-json.ts';
import type {TextCalls} from './text-call.ts';

const moment = {now: 1_800_000_000_000, zone: 'Asia/Seoul'};

/** A request that has a text everywhere. */
const postOf = (text: string, body: string) => ({
  method: 'POST',
  path: [text],
  query: new URLSearchParams({message: text}),
  headers: {title: text, actions: text, tags: text, 'x-github-event': text},
  body,
});

/** An object with a text in all members that readers of JSON look for. */
function bodyOf(text: string): string {
  const part = {text, title: text, name: text, value: text, description: text, type: 'section'};
  const alert = {labels: {alertname: text, instance: text}, annotations: {summary: text}};
  return JSON.stringify({
    ...part,
    topic: text,
    message: text,
    content: text,
    tags: [text],
    actions: text,
    delay: text,
    markdown: true,
    blocks: [{...part, text: part, fields: [part]}],
    attachments: [{...part, fields: [part]}],
    embeds: [{...part, fields: [part]}],
    alerts: [alert, alert],
  });
}

/** How to call the functions that read what programs post. */
export const noteCalls: TextCalls = new Map<unknown, (text: string) => unknown>([
  [githubWord, (text) => githubWord(text, 'ko')],
  [ntfyTime, (text) => ntfyTime(text, moment)],
  [labeled, (text) => labeled(text, text)],
  [joinLines, (text) => joinLines([text, text])],
  [
    bodyText,
    (text) => {
      const headers = {'content-type': 'multipart/form-data; boundary=b'};
      const parts = `--b\r\nA: ${text}\r\n\r\n${text}\r\n`;
      return [text, parts, '\r\n--b'.repeat(text.length / 5)].map((body) =>
        bodyText(Buffer.from(body), {...postOf(text, ''), path: [], headers}),
      );
    },
  ],
  [postedObject, (text) => postedObject(postOf(text, `payload=${text}`), 'payload')],
]);

/** Each reader of a format, with the text as the body and in the members of an object. */
export const noteReaders: Readonly<Record<string, (text: string) => unknown>> = Object.fromEntries(
  noteFormatNames.map((format) => [
    `the notes of ${format}`,
    (text: string) => {
      const context = {moment, language: 'ko'} as const;
      const read = noteReader(format);
      const bodies = [text, bodyOf(text)];
      return bodies.map((body) => read?.(postOf(text, body), context));
    },
  ]),
);
