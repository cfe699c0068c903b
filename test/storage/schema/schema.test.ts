import assert from 'node:assert/strict';
import {test} from 'node:test';
import {liftRow} from '../../../src/storage/schema/schema.ts';

const old = {id: 'a', text: '글', link_url: 'https://example.com/?q="가"', button_title: '열기'};

test('a memo of the first version has its link in its content', () => {
  const {content, ...row} = liftRow('memo', old);
  assert.deepEqual(row, {id: 'a', text: '글', receivers: null});
  const {link_url: link, button_title: button} = old;
  assert.deepEqual(JSON.parse(String(content)), {kind: 'text', link, button});
});

test('a current memo and a row of another table are not changed', () => {
  const memo = {id: 'a', text: '글', content: '{"kind":"text"}', receivers: null};
  assert.deepEqual(liftRow('memo', memo), memo);
  const draft = {
    owner: 'me',
    link_url: 'https://example.com',
    button_title: null,
    picture: '{}',
    rings: 0,
    meant_for: null,
  };
  assert.deepEqual(liftRow('draft', draft), draft);
});

test('a draft of an older version has no picture and no friends, and rings not', () => {
  const draft = {owner: 'me', link_url: null, button_title: null};
  for (const table of ['draft', 'kept_draft']) {
    assert.deepEqual(liftRow(table, draft), {...draft, picture: null, rings: 0, meant_for: null});
  }
});

test('a schedule of an older version was set when it was made or last computed, whichever is later', () => {
  const schedule = {id: 's', created_at: 5, computed_at: 9};
  assert.deepEqual(liftRow('schedule', schedule), {...schedule, set_at: 9});
  assert.equal(liftRow('schedule', {...schedule, created_at: 20})['set_at'], 20);
  assert.deepEqual(liftRow('schedule', {...schedule, set_at: 1}), {...schedule, set_at: 1});
  for (const strange of ['9', null, 2n ** 62n]) {
    assert.equal(liftRow('schedule', {...schedule, computed_at: strange})['set_at'], null);
  }
});

test('an invalid link or title results in no content, which the reader refuses', () => {
  for (const strange of [2n ** 62n, 7, new Uint8Array(1), null]) {
    assert.equal(liftRow('memo', {...old, link_url: strange})['content'], null);
  }
  for (const strange of [2n ** 62n, 7, new Uint8Array(1)]) {
    assert.equal(liftRow('memo', {...old, button_title: strange})['content'], null);
  }
});

test('a memo of an older version was sent to nobody else', () => {
  const memo = {id: 'a', text: '글', content: '{"kind":"text"}'};
  assert.deepEqual(liftRow('memo', memo), {...memo, receivers: null});
});
