import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readSince} from '../../../src/domain/program/read-since.ts';

const now = new Date(2026, 10, 20, 12, 30).getTime();
const day = 86_400_000;

const meant: readonly (readonly [string, number])[] = [
  ['7d', now - 7 * day],
  ['1h30m', now - 5_400_000],
  ['100y', 0],
  ['2026-11-01', new Date(2026, 10, 1).getTime()],
  [' 2026-11-01 ', new Date(2026, 10, 1).getTime()],
  ['2026-11', new Date(2026, 10, 1).getTime()],
  ['2026.11.1', new Date(2026, 10, 1).getTime()],
  ['2026', new Date(2026, 0, 1).getTime()],
  ['오늘', new Date(2026, 10, 20).getTime()],
  ['어제'.normalize('NFD'), new Date(2026, 10, 19).getTime()],
  ['yesterday', new Date(2026, 10, 19).getTime()],
  ['2026-11-01 09:05', new Date(2026, 10, 1, 9, 5).getTime()],
  ['2026-11-01T09:05:06', new Date(2026, 10, 1, 9, 5, 6).getTime()],
  ['2026-11-01 23:59:59', new Date(2026, 10, 1, 23, 59, 59).getTime()],
  ['2026-11-01T09:05:06Z', Date.UTC(2026, 10, 1, 9, 5, 6)],
  ['2026-11-01 09:05+09:00', Date.UTC(2026, 10, 1, 0, 5)],
];

for (const [text, expected] of meant) {
  test(`'${text}' is understood`, () => assert.equal(readSince(text, now), expected));
}

const days = ['2026-13-01', '2026-02-30', '2026-02-30 09:00', '2026-13-01 09:00', '26-1-1'];
const times = ['2026-11-01 24:00', '2026-11-01 09:60', '2026-11-01 09:05:60', '2026-11-01 99:00'];

for (const text of ['', '7', 'x', '0d', ...days, ...times]) {
  test(`'${text}' is not understood`, () => assert.equal(readSince(text, now), null));
}
