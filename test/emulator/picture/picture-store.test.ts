import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startClock} from '../../../src/emulator/clock.ts';
import {createPictureStore} from '../../../src/emulator/picture/picture-store.ts';

const format = {contentType: 'image/png', width: 1, height: 1} as const;

test('at most 64 MiB of pictures are kept, and the oldest go first', () => {
  const store = createPictureStore(startClock());
  const bytes = Buffer.alloc(16 * 1024 * 1024);
  const names = Array.from({length: 4}, () => store.add({...format, bytes}));
  const kept = () => names.map((name) => store.get(name) !== undefined);
  assert.deepEqual(kept(), [true, true, true, true]);
  const last = store.add({...format, bytes: Buffer.alloc(1)});
  assert.deepEqual(kept(), [false, true, true, true]);
  assert.equal(store.get(last)?.bytes.length, 1);
});

test('pictures end 100 days after their own upload', () => {
  const clock = startClock();
  const store = createPictureStore(clock);
  const add = () => store.add({...format, bytes: Buffer.alloc(1)});
  const first = add();
  clock.advance(50 * 24 * 60 * 60 * 1000);
  const second = add();
  clock.advance(50 * 24 * 60 * 60 * 1000);
  assert.deepEqual([store.get(first), store.get(second)?.width], [undefined, 1]);
});
