import assert from 'node:assert/strict';
import {test} from 'node:test';
import {liftRow} from '../../../src/storage/schema/schema.ts';

const old = {id: 'a', text: '글', link_url: 'https://example.com/?q="가"', button_title: '열기'};

test('a memo of the first version has its link in its content', () => {
  const {content, ...row} = liftRow('memo', old);
  assert.deepEqual(row, {id: 'a', text: '글'});
  const {link_url: link, button_title: button} = old;
  assert.deepEqual(JSON.parse(String(content)), {kind: 'text', link, button});
});

test('a current memo and a row of another table are not changed', () => {
  const memo = {id: 'a', text: '글', content: '{"kind":"text"}'};
  assert.deepEqual(liftRow('memo', memo), memo);
  const draft = {owner: 'me', link_url: 'https://example.com', button_title: null};
  assert.deepEqual(liftRow('draft', draft), draft);
});

test('an invalid link or title results in no content, which the reader refuses', () => {
  for (const strange of [2n ** 62n, 7, new Uint8Array(1), null]) {
    assert.equal(liftRow('memo', {...old, link_url: strange})['content'], null);
  }
  for (const strange of [2n ** 62n, 7, new Uint8Array(1)]) {
    assert.equal(liftRow('memo', {...old, button_title: strange})['content'], null);
  }
});
