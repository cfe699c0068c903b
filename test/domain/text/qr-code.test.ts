import assert from 'node:assert/strict';
import {test} from 'node:test';
import {qrLines, qrModules} from '../../../src/domain/text/qr-code.ts';

/** The 7x7 finder pattern of ISO/IEC 18004, which is in three corners. */
const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];

test('a code is square, with a finder in three corners and a light margin around it', () => {
  const code = qrModules('https://kauth.kakao.com/oauth/authorize?client_id=0123');
  const size = code.length;
  assert.ok(code.every((row) => row.length === size));
  const patternAt = (top: number, left: number) =>
    code.slice(top, top + 7).map((row) =>
      row
        .slice(left, left + 7)
        .map((isDark) => (isDark ? '#' : '.'))
        .join(''),
    );
  for (const [top, left] of [
    [2, 2],
    [2, size - 9],
    [size - 9, 2],
  ] as const) {
    assert.deepEqual(patternAt(top, left), finder, `${top} ${left}`);
  }
  assert.ok(code[0]?.every((isDark) => !isDark));
});

test('as lines, two rows of modules are one', () => {
  const text = 'https://kauth.kakao.com/';
  assert.equal(qrLines(text).length, Math.ceil(qrModules(text).length / 2));
});

test('a text that no code can hold has none', () => {
  assert.ok(qrModules('a'.repeat(2953)).length > 0);
  assert.deepEqual(qrModules('가'.repeat(1000)), []);
  assert.deepEqual(qrLines('가'.repeat(1000)), []);
});
