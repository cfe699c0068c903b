import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {changedLines} from '../../../src/domain/agent/changed-lines.ts';

const shown = (before: string, after: string) =>
  changedLines(before, after).map(({sign, line}) => sign + line);

test('only the lines that differ are shown, in their order', () => {
  assert.deepEqual(shown('', 'a\nb\n'), ['+a', '+b']);
  assert.deepEqual(shown('a\nb\n', ''), ['-a', '-b']);
  assert.deepEqual(shown('a\nb\nc\nd\n', 'a\nb,\nc\nx\nd\n'), ['-b', '+b,', '+x']);
  assert.deepEqual(shown('a\r\nb\r\n', 'a\nb\n'), []);
});

test('the lines that are kept, with those that are shown, make both texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), {maxLength: 12});
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = changedLines(before.join('\n'), after.join('\n'));
      const removed = lines.filter(({sign}) => sign === '-').map(({line}) => line);
      const added = lines.filter(({sign}) => sign === '+').map(({line}) => line);
      const counts = (list: readonly string[]) => {
        const map = new Map<string, number>();
        for (const one of list) map.set(one, (map.get(one) ?? 0) + 1);
        return map;
      };
      const linesOf = (list: readonly string[]) =>
        list.join('\n') === '' ? [] : list.join('\n').replace(/\n$/, '').split('\n');
      const expected = counts([...linesOf(before), ...added]);
      assert.deepEqual(
        new Map([...counts([...linesOf(after), ...removed])].sort()),
        new Map([...expected].sort()),
      );
    }),
  );
});
