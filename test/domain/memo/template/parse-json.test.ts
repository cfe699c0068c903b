import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseJson} from '../../../../src/domain/memo/template/parse-json.ts';

const wrong = [
  ['a comma at the end', '{\n  "a": 1,\n}', {line: 3, column: 1}],
  ['a comment', '{"a": 1, // one\n"b": 2}', {line: 1, column: 10}],
  ['two objects', '{"a": 1}\n{"b": 2}', {line: 2, column: 1}],
  ['single quotes', "{'a': 1}", {line: 1, column: 2}],
  ['a word, whose place V8 does not name', '{"a": b}', null],
] as const;

for (const [name, text, at] of wrong) {
  test(`the place where JSON goes wrong is named: ${name}`, () => {
    assert.deepEqual(parseJson(text), {ok: false, problem: {kind: 'json-syntax', at}});
  });
}

test('JSON is parsed as it is', () => {
  assert.deepEqual(parseJson('[{"a": null}]'), {ok: true, value: [{a: null}]});
});
