import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readJsonTree, valueIn} from '../../../src/domain/agent/json-tree.ts';

test('every JSON text is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({maxDepth: 5}), fc.constantFrom(0, 3), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      const root = readJsonTree(text);
      assert.ok(root !== null);
      assert.deepEqual(valueIn(root), JSON.parse(text));
      assert.deepEqual([root.start, root.end], [0, text.length]);
    }),
  );
});

test('a text that JSON.parse refuses is refused, unless only comments make it so', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '1'), (json, at, put) => {
      const place = at % (json.length + 1);
      const text = json.slice(0, place) + put + json.slice(place + 1);
      const isJson = (() => {
        try {
          return [JSON.parse(text)];
        } catch {
          return null;
        }
      })();
      const root = readJsonTree(text);
      if (text.includes('/')) return;
      assert.deepEqual(root === null ? null : [valueIn(root)], isJson);
    }),
  );
});

test('comments are skipped wherever space may be', () => {
  const root = readJsonTree('// a\n{/* b */"x"/**/:// c\n[1,/* , */2]/* d */}// e');
  assert.ok(root !== null);
  assert.deepEqual(valueIn(root), {x: [1, 2]});
});
