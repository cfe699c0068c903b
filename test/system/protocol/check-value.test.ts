import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkValue} from '../../../src/system/protocol/check-value.ts';

const text = {type: 'string', minLength: 1, maxLength: 3};
const item = {type: 'object', properties: {name: text}, required: ['name']};
const schema = {
  type: 'object',
  properties: {
    text,
    count: {type: 'integer', minimum: 1, maximum: 9},
    kind: {type: 'string', enum: ['a', 'b']},
    items: {type: 'array', items: item, maxItems: 2},
    maybe: {type: ['string', 'null']},
    flag: {type: 'boolean'},
    anything: {},
  },
  required: ['text'],
  additionalProperties: false,
};

const cases: readonly (readonly [value: unknown, fault: string | null])[] = [
  [{text: '글'}, null],
  [
    {text: '글', count: 9, kind: 'b', items: [{name: 'n', more: 1}], maybe: null, flag: false},
    null,
  ],
  [{text: '글', anything: [{}]}, null],
  // The length is that of characters, as JSON Schema counts it.
  [{text: '😀😀😀'}, null],
  [{text: '😀😀😀😀'}, 'text must have at most 3 characters; it has 4'],
  [{text: ''}, 'text must not be empty'],
  [{}, 'text is required'],
  [{text: undefined}, 'text must be string'],
  [null, 'the arguments must be object'],
  [[], 'the arguments must be object'],
  ['text', 'the arguments must be object'],
  [{text: '글', count: 0}, 'count must be at least 1'],
  [{text: '글', count: 10}, 'count must be at most 9; it is 10'],
  [{text: '글', count: 1.5}, 'count must be integer'],
  [{text: '글', count: '1'}, 'count must be integer'],
  [{text: '글', kind: 'c'}, 'kind must be one of a, b'],
  [{text: '글', items: {}}, 'items must be array'],
  [{text: '글', items: [{name: 'a'}, {}]}, 'items[1].name is required'],
  [{text: '글', items: [{name: 'a'}, {name: 5}]}, 'items[1].name must be string'],
  [{text: '글', items: [1, 2, 3]}, 'items must have at most 2 items; it has 3'],
  [{text: '글', maybe: 5}, 'maybe must be string or null'],
  [{text: '글', flag: 1}, 'flag must be boolean'],
  [
    {text: '글', more: 1},
    '"more" is unknown; known are text, count, kind, items, maybe, flag, anything',
  ],
  [
    JSON.parse('{"text": "글", "__proto__": 1}'),
    '"__proto__" is unknown; known are text, count, kind, items, maybe, flag, anything',
  ],
];

test('a value that does not satisfy its schema is refused in a sentence', () => {
  for (const [value, fault] of cases) {
    assert.equal(checkValue(value, schema), fault, JSON.stringify(value));
  }
});

test('a long unknown name is shortened', () => {
  const fault = checkValue({text: '글', ['x'.repeat(10_000)]: 1}, schema);
  assert.ok((fault ?? '').length < 200);
});
