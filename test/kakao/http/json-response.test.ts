import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readJson} from '../../../src/kakao/http/json-response.ts';

function read(text: string) {
  return readJson({body: Buffer.from(text)});
}

for (const [text, value] of [
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', 9007199254740992n],
  ['-9223372036854775808', -9223372036854775808n],
  ['12345678901234567890', 12345678901234567890n],
  ['123456789012345678901', 123456789012345680000],
  ['1e30', 1e30],
  ['1.5', 1.5],
  ['"12345678901234567890"', '12345678901234567890'],
  ['null', null],
  ['[true]', [true]],
] as const) {
  test(`${text} keeps its value`, () => {
    assert.deepEqual(read(text), {ok: true, value});
    assert.deepEqual(read(`{"a":[${text}]}`), {ok: true, value: {a: [value]}});
  });
}

test('a body that is not JSON in UTF-8 has no value and no error text', () => {
  const none = {ok: false, problem: 'not-json'};
  for (const text of ['', '{', '<html>', "{'a':1}", '['.repeat(1_000_000)]) {
    assert.deepEqual(read(text), none);
  }
  assert.deepEqual(readJson({body: Buffer.from('"\u00ff"', 'latin1')}), none);
});
