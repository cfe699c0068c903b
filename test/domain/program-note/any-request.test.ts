import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {isWebLink} from '../../../src/domain/memo/memo-link.ts';
import {isEmptyMemo} from '../../../src/domain/memo/split-memo.ts';
import {noteFormatNames, noteReader} from '../../../src/domain/program-note/note-formats.ts';
import type {NotePost, ReadNote} from '../../../src/domain/program-note/note-reader.ts';
import {
  isNoteLevel,
  maxHeadlineUnits,
  maxNoteUnits,
} from '../../../src/domain/program-note/received-note.ts';
import {normalizeInput} from '../../../src/domain/text/sanitize.ts';
import {checkProperty} from '../../support/check-property.ts';
import {escapePayloads} from '../../support/escape-payloads.ts';
import {contextIn, now} from '../../support/posted.ts';

/** Names that readers look for, so that random objects reach their code. */
const names = [
  ...['topic', 'message', 'title', 'tags', 'priority', 'click', 'actions', 'delay', 'attach'],
  ...['markdown', 'action', 'label', 'url', 'text', 'blocks', 'attachments', 'type', 'elements'],
  ...['fields', 'accessory', 'value', 'name', 'fallback', 'content', 'embeds', 'description'],
  ...['author', 'footer', 'components', 'alerts', 'labels', 'annotations', 'status', 'alertname'],
  ...['commonLabels', 'truncatedAlerts', 'generatorURL', 'summary', 'ref', 'commits', 'repository'],
  ...['full_name', 'sender', 'login', 'workflow_run', 'conclusion', 'pull_request', 'number'],
  ...['html_url', 'release', 'issue', 'comment', 'body', '__proto__', 'constructor', 'length'],
];

const pieces = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.constantFrom(
    ...['view, a, https://a.kr', '<https://a.kr|b>', '[a](https://a.kr)', '=?utf-8?B?4pyI?='],
    ...['30m', 'tomorrow, 3pm', 'header', 'section', 'rich_text', 'completed', 'firing', '5'],
    ...['https://a.kr/', 'javascript:a', '<<<', '***', '```', '\u202e', '\ud800', '&lt;', '\u0000'],
    ...escapePayloads.map(([, payload]) => payload),
  ),
);
const text = fc.array(pieces, {maxLength: 4}).map((all) => all.join(''));

const {value} = fc.letrec<{value: unknown; object: unknown}>((tie) => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    text,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), {maxLength: 4}),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...names), tie('value'), {maxKeys: 6}),
}));

const body = fc.oneof(
  {weight: 6, arbitrary: value.map((one) => JSON.stringify(one))},
  {
    weight: 2,
    arbitrary: value.map((one) => new URLSearchParams({payload: JSON.stringify(one)}).toString()),
  },
  {weight: 2, arbitrary: text},
  {weight: 1, arbitrary: fc.nat(60_000).map((length) => '['.repeat(length))},
  {weight: 1, arbitrary: fc.nat(60_000).map((length) => `{"text":"${'가'.repeat(length)}"}`)},
);

const headerNames = [
  ...['title', 'priority', 'tags', 'click', 'actions', 'x-delay', 'message', 'filename'],
  ...['markdown', 'x-github-event', 'content-type'],
];
const headerValue = fc.oneof(
  text,
  fc.constantFrom('application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', 'push'),
);

const post: fc.Arbitrary<NotePost> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT'),
  path: fc.array(text, {maxLength: 3}),
  query: fc
    .dictionary(fc.constantFrom(...headerNames), text, {maxKeys: 3})
    .map((query) => new URLSearchParams(query)),
  headers: fc.dictionary(fc.constantFrom(...headerNames), headerValue, {maxKeys: 4}),
  body,
});

function assertWithin(read: ReadNote): void {
  if (read.kind !== 'note') return;
  const {headline, text: whole, link, buttons, level, deliverAt} = read.note;
  assert.ok(headline.length <= maxHeadlineUnits && !headline.includes('\n'), headline);
  assert.ok(whole.length <= maxNoteUnits && !isEmptyMemo(whole));
  for (const said of [headline, whole]) assert.equal(said, normalizeInput(said));
  assert.ok(link === null || isWebLink(link), String(link));
  assert.ok(buttons.length <= 2);
  for (const {title, url} of buttons) assert.ok(title.length <= 14 && isWebLink(url), title);
  assert.ok(level === null || isNoteLevel(level));
  assert.ok(deliverAt === null || deliverAt > now);
}

describe('any request', {concurrency: 2}, () => {
  for (const format of noteFormatNames) {
    test(`${format} never throws, and a note is within its limits and clean`, (context) => {
      const read = noteReader(format);
      assert.ok(read);
      checkProperty(
        context,
        fc.property(post, fc.constantFrom('ko' as const, 'en' as const), (request, language) =>
          assertWithin(read(request, contextIn(language))),
        ),
      );
    });
  }
});
