import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contentOutcome, templateOutcome} from '../../../support/template-outcome.ts';
import {fullMessages} from '../../../support/template-samples.ts';

const kinds = ['feed', 'list', 'location', 'commerce', 'calendar', 'text'];

const rows: readonly (readonly [template: unknown, outcome: string])[] = [
  [null, 'refused: . not-json'],
  [7, 'refused: . not-json'],
  ['{}', 'refused: . not-json'],
  [[{object_type: 'text'}], 'refused: . not-json'],
  [{}, 'refused: object_type missing'],
  [{object_type: null}, 'refused: object_type missing'],
  [{object_type: 'Feed'}, 'refused: object_type choice'],
  [{object_type: ['feed']}, 'refused: object_type choice'],
  [{object_type: '__proto__'}, 'refused: object_type choice'],
  [{object_type: 'toString'}, 'refused: object_type choice'],
  [{object_type: 'scrap', request_url: 'https://a.kr'}, 'refused: object_type choice'],
  [{object_type: 'custom', template_id: 1}, 'refused: object_type choice'],
  [{object_type: 'text'}, 'refused: text missing, link missing'],
  [{object_type: 'feed'}, 'refused: content missing'],
  [{object_type: 'list'}, 'refused: header_title missing, header_link missing, contents missing'],
  [{object_type: 'location'}, 'refused: address missing, content missing'],
  [{object_type: 'commerce'}, 'refused: content missing, commerce missing'],
  [{object_type: 'calendar'}, 'refused: id_type missing, id missing, content missing'],
  [JSON.parse('{"object_type":"feed","__proto__":{"content":{}}}'), 'refused: content missing'],
];

for (const [template, outcome] of rows) {
  test(`the template ${JSON.stringify(template)} is ${outcome}`, () =>
    assert.equal(templateOutcome(template), outcome));
}

test('the default templates are accepted with their object_type', () => {
  for (const kind of kinds) {
    const message = fullMessages[kind as keyof typeof fullMessages];
    assert.equal(templateOutcome({object_type: kind, ...message}), 'accepted');
  }
});

test('of several messages, the path names the faulty one', () => {
  const [right, wrong] = [fullMessages.feed, {content: {title: 'a'}}];
  assert.equal(
    contentOutcome({kind: 'feed', messages: [right, wrong]}),
    'refused: messages[1].content.link missing',
  );
  assert.equal(contentOutcome({kind: 'feed', messages: [right, right]}), 'accepted');
  assert.equal(contentOutcome({kind: 'feed', messages: []}), 'refused: . missing');
  assert.equal(contentOutcome({kind: 'feed', messages: [null]}), 'refused: . type');
});
