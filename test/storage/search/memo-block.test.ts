import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DamagedValue} from '../../../src/storage/base/row-values.ts';
import {
  type BlockEntry,
  blockOf,
  blockOfBytes,
  bytesOfBlock,
} from '../../../src/storage/search/memo-block.ts';

const entries: readonly BlockEntry[] = [
  {sequence: 1000, createdAt: 1_800_000_000_000, searchText: '우유'},
  {sequence: 2000, createdAt: 1_800_000_000_001, searchText: ''},
  {sequence: 4_000_000_000_000_000, createdAt: 5, searchText: 'a'},
];

/** The contents of a block, as plain numbers. */
function plain({sequences, times, borders, units}: ReturnType<typeof blockOf>) {
  return [sequences, times, borders, units].map((numbers) => Array.from(numbers));
}

test('a block contains the texts one after the other, each with an end mark', () => {
  assert.deepEqual(plain(blockOf(entries)), [
    [1000, 2000, 4_000_000_000_000_000],
    [1_800_000_000_000, 1_800_000_000_001, 5],
    [0, 3, 4, 6],
    [0xc6b0, 0xc720, 0, 0, 0x61, 0],
  ]);
});

for (const count of [0, 1, 2, 3]) {
  test(`a block of ${count} memos is read back from its bytes, at any offset`, () => {
    const block = blockOf(entries.slice(0, count));
    const bytes = bytesOfBlock(block);
    assert.deepEqual(plain(blockOfBytes(bytes)), plain(block));
    for (const offset of [1, 8]) {
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      assert.deepEqual(plain(blockOfBytes(moved.subarray(offset))), plain(block));
    }
  });
}

/** The bytes with another number of memos in front. */
function counted(count: number): Uint8Array {
  const bytes = bytesOfBlock(blockOf(entries));
  new DataView(bytes.buffer).setFloat64(0, count, true);
  return bytes;
}

const whole = bytesOfBlock(blockOf(entries));

const damaged: Readonly<Record<string, unknown>> = {
  'a text': 'block',
  nothing: null,
  'no bytes': new Uint8Array(0),
  'fewer bytes than a number has': new Uint8Array(7),
  'zeros that end behind the number': new Uint8Array(8),
  'a number of memos that is none': counted(Number.NaN),
  'half a memo': counted(0.5),
  'fewer memos than none': counted(-1),
  'fewer memos than there are': counted(2),
  'more memos than there is room for': counted(4),
  'texts that end early': whole.slice(0, whole.length - 2),
  'texts that go on': Uint8Array.of(...whole, 0, 0),
};

for (const [name, value] of Object.entries(damaged)) {
  test(`${name} in place of a block is damage, and no other error`, () => {
    assert.throws(() => blockOfBytes(value), new DamagedValue('block'));
  });
}
