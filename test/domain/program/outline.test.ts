import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import {isKnownCode, outlineOf} from '../../../src/domain/program/outline.ts';

const id = '01a22960-5944-71af-bfda-1950a04776cc';

test('a text is recorded as its length, a list as the number of its items, an id as its end', () => {
  const effect: Effect = {
    type: 'accept-memo',
    content: {kind: 'text', text: '비밀', link: {url: 'https://x'}, isNumbered: true},
    writing: {text: '', link: {url: 'https://example.com/private', buttonTitle: 'Open'}},
    sourceId: id,
  };
  assert.deepEqual(outlineOf(effect), {
    type: 'accept-memo',
    content: {kind: 'text', textLength: 2, link: {urlLength: 9}, isNumbered: true},
    writing: {textLength: 0, link: {urlLength: 27, buttonTitleLength: 4}},
    sourceId: 'a04776cc',
  });
  assert.deepEqual(outlineOf({ids: [id, id], list: []}), {idsCount: 2, listCount: 0});
});

test('text typed into a login or a setup is recorded as a number of characters', () => {
  const values = {restApiKey: 'k'.repeat(32), clientSecret: null, redirectUri: 'http://x'};
  const events: readonly (Event | Effect)[] = [
    {type: 'code-submitted', text: 'pasted'},
    {type: 'setup-entered', values},
    {type: 'draft-edited', edit: {kind: 'insert', text: '가'}},
    {type: 'copy', text: 'private'},
  ];
  assert.deepEqual(events.map(outlineOf), [
    {type: 'code-submitted', textLength: 6},
    {
      type: 'setup-entered',
      values: {restApiKeyLength: 32, clientSecret: null, redirectUriLength: 8},
    },
    {type: 'draft-edited', edit: {kind: 'insert', textLength: 1}},
    {type: 'copy', textLength: 7},
  ]);
});

test('a failure keeps its kind, its reason and its codes, and none of its texts', () => {
  const event: Event = {
    type: 'notice-raised',
    notice: {
      kind: 'failure',
      failure: {
        kind: 'outcome-unknown',
        cause: {kind: 'kakao', http: 400, code: -402, message: 'what Kakao said'},
      },
    },
  };
  assert.deepEqual(outlineOf(event), {
    type: 'notice-raised',
    notice: {
      kind: 'failure',
      failure: {
        kind: 'outcome-unknown',
        cause: {kind: 'kakao', http: 400, code: -402, messageLength: 15},
      },
    },
  });
  const failure = {kind: 'network', reason: 'refused', detail: 'connect ECONNREFUSED'} as const;
  assert.deepEqual(outlineOf({failure}), {
    failure: {kind: 'network', reason: 'refused', detailLength: 20},
  });
});

test('under a name of the program, a text that is not one of its words is recorded as a length', () => {
  assert.deepEqual(outlineOf({kind: '비밀', type: 'two words', reason: 'x'.repeat(41)}), {
    kindLength: 2,
    typeLength: 9,
    reasonLength: 41,
  });
  assert.deepEqual(outlineOf({id: 'not-an-id', name: 'typed', accountId: '123'}), {
    idLength: 9,
    nameLength: 5,
    accountIdLength: 3,
  });
});

test('a possible secret among the words is hidden', () => {
  assert.deepEqual(outlineOf({kind: `abc-${'d1'.repeat(12)}`}), {kind: '***'});
});

test('a code is shown if it has the format of one', () => {
  for (const code of ['KOE320', 'KOE6', 'invalid_grant', 'access_denied']) {
    assert.ok(isKnownCode(code), code);
    assert.deepEqual(outlineOf({code}), {code});
  }
  for (const code of [
    'canary',
    'Zx9-Zx9',
    'KOE',
    'koe320',
    'invalid_Grant',
    'a1_b2',
    'buy_milk_now',
    '',
  ]) {
    assert.ok(!isKnownCode(code), code);
    assert.deepEqual(outlineOf({code}), {codeLength: code.length});
  }
});

test('functions and missing values are omitted, and the depth is limited', () => {
  assert.deepEqual(outlineOf({run: () => {}, absent: undefined}), {});
  const circle: Record<string, unknown> = {};
  circle['again'] = circle;
  assert.equal(JSON.stringify(outlineOf(circle)), `${'{"again":'.repeat(5)}{}${'}'.repeat(5)}`);
});
