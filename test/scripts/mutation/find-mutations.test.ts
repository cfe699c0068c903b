import assert from 'node:assert/strict';
import {test} from 'node:test';
import {transform} from 'esbuild';
import {type Mutation, mutatedText} from '../../../scripts/mutation/mutation.ts';
import {readSources} from '../../../scripts/mutation/read-sources.ts';
import {smallCheckout} from './small-checkout.ts';

const sample = `import {readFile} from 'node:fs/promises';
export type Side = 'left' | 'right';
interface Box { readonly kind: 'box'; 'quoted': 1 }
const limit = 10 as const;
export function check(side: Side | 'up', count: number): boolean {
  if (side === 'left' && count < limit) console.log('low');
  while (!isDone(count)) count += 1;
  for (let at = 0; at < 3; at += 1) void at;
  if (count > 99) throw new RangeError('too many');
  return true;
}
const isDone = (count: number): boolean => Math.min(count, 7) === 7;
const words = {'a key': \` padded \`.trim(), other: limit ?? 5};
export const at = async (box: Box | null) => words['a key'] + String(box?.quoted) + (await import('node:os').then((os) => os.EOL.trim()));
export {readFile};
`;

const changes =
  readSources(smallCheckout({'src/sample.ts': sample})).find(({file}) => file === 'src/sample.ts')
    ?.mutations ?? [];

function described({line, column, kind, original, replacement}: Mutation): string {
  return `${line}:${column} ${kind}: ${original} → ${replacement}`;
}

test('operators, conditions, constants and calls are found at their positions', () => {
  assert.deepEqual(changes.map(described), [
    '4:15 number: 10 → 11',
    "6:7 condition: side === 'left' && count < limit → true",
    "6:7 condition: side === 'left' && count < limit → false",
    '6:23 logic: && → ||',
    '6:12 comparison: === → !==',
    "6:16 string: 'left' → ''",
    '6:32 comparison: < → <=',
    "6:41 dropped call: console.log('low') → ",
    "6:53 string: 'low' → ''",
    '7:10 condition: !isDone(count) → false',
    '7:10 negation: !isDone(count) → isDone(count)',
    '7:32 arithmetic: += → -=',
    '7:35 number: 1 → 0',
    '8:17 number: 0 → 1',
    '8:23 comparison: < → <=',
    '8:25 number: 3 → 4',
    '8:34 number: 1 → 0',
    '9:7 condition: count > 99 → true',
    '9:7 condition: count > 99 → false',
    '9:13 comparison: > → >=',
    '9:15 number: 99 → 100',
    '10:10 boolean: true → false',
    '12:63 comparison: === → !==',
    '12:49 call: min → max',
    '12:60 number: 7 → 8',
    '12:67 number: 7 → 8',
    '13:25 call: ` padded `.trim() → ` padded `',
    "13:25 string: ` padded ` → ''",
    '13:51 logic: limit ?? 5 → limit',
    '13:51 logic: limit ?? 5 → 5',
    '13:60 number: 5 → 6',
    '14:83 arithmetic: + → -',
    '14:61 arithmetic: + → -',
    '14:123 call: os.EOL.trim() → os.EOL',
  ]);
});

test('types, imports, keys and the messages of errors are not changed', () => {
  const originals = changes.map(({original}) => original);
  for (const text of [
    "'node:fs/promises'",
    "'right'",
    "'up'",
    "'box'",
    "'quoted'",
    "'a key'",
    "'node:os'",
  ]) {
    assert.ok(!originals.includes(text), text);
  }
  assert.ok(!originals.includes("'too many'"));
});

test('a changed source differs in the one place', async () => {
  for (const mutation of changes) {
    const {start, original, replacement} = mutation;
    const changed = mutatedText(sample, mutation);
    assert.equal(changed.slice(0, start), sample.slice(0, start));
    assert.equal(changed.slice(start + replacement.length), sample.slice(start + original.length));
    await transform(changed, {loader: 'ts'});
  }
});

test('a method that every object has is not a possible replacement', () => {
  const text = 'export const shown = (one: object): string => one.toString() + one.valueOf();\n';
  const sources = readSources(smallCheckout({'src/shown.ts': text}));
  const source = sources.find(({file}) => file === 'src/shown.ts');
  assert.deepEqual(source?.mutations.map(described), ['1:62 arithmetic: + → -']);
});

test('equal changes to one line are numbered from the left', () => {
  const chain = 'export const left = (a: number) => a - 1 - (a > 2 ? -1 : 1);\n';
  const [source] = readSources(smallCheckout({'src/chain.ts': chain}));
  const places = (original: string) =>
    source?.mutations
      .filter((one) => one.original === original)
      .map(({column, place}) => [column, place])
      .toSorted(([one = 0], [other = 0]) => one - other);
  assert.deepEqual(places('-'), [
    [38, 1],
    [42, 2],
  ]);
  assert.deepEqual(places('1'), [
    [40, 1],
    [54, 2],
    [58, 3],
  ]);
});
