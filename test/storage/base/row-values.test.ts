import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inspect} from 'node:util';
import {
  DamagedValue,
  json,
  jsonKind,
  jsonList,
  number,
  numberOrNull,
  text,
  textList,
  textOrNull,
} from '../../../src/storage/base/row-values.ts';

/** The error of each reader for a value of the wrong type. */
const refused: readonly (readonly [
  read: (value: unknown) => unknown,
  value: unknown,
  message: string,
])[] = [
  [text, 5, 'text expected, found number'],
  [text, null, 'text expected, found object'],
  [textOrNull, undefined, 'text expected, found undefined'],
  [number, '5', 'number expected, found string'],
  [number, 5n, 'number expected, found bigint'],
  [numberOrNull, '5', 'number expected, found string'],
  [json, '{"a":', 'JSON expected'],
  [json, '', 'JSON expected'],
  [json, null, 'text expected, found object'],
  [jsonList, '{}', 'list expected'],
  [jsonList, 'null', 'list expected'],
  [jsonKind, '{}', 'object with a kind expected'],
  [jsonKind, 'null', 'object with a kind expected'],
  [jsonKind, '"kind"', 'object with a kind expected'],
  [jsonKind, '{"kind":5}', 'text expected, found number'],
  [textList, '["a",1]', 'text expected, found number'],
];

for (const [read, value, message] of refused) {
  test(`${read.name} refuses ${inspect(value)}: ${message}`, () => {
    assert.throws(
      () => read(value),
      (error) => {
        assert.ok(error instanceof DamagedValue);
        assert.deepEqual([error.name, error.message], ['DamagedValue', message]);
        return true;
      },
    );
  });
}

test('values of the right type are returned unchanged, null included', () => {
  assert.deepEqual([text(''), textOrNull('a'), textOrNull(null)], ['', 'a', null]);
  assert.deepEqual([number(0), numberOrNull(1.5), numberOrNull(null)], [0, 1.5, null]);
  assert.deepEqual([jsonList('[]'), textList('["a"]')], [[], ['a']]);
  assert.deepEqual(jsonKind('{"kind":"memo-empty","more":1}'), {kind: 'memo-empty', more: 1});
});
