import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readDelay, readDuration} from '../../../src/domain/program/duration.ts';

test('a duration is numbers with units in either language, the larger first', () => {
  const read: readonly [string, number | null][] = [
    ['45s', 45_000],
    ['30m', 1_800_000],
    ['1h30m', 5_400_000],
    ['24H', 86_400_000],
    [' 7d ', 604_800_000],
    ['2w', 1_209_600_000],
    ['2y', 63_072_000_000],
    ['', null],
    ['0m', null],
    ['30', null],
    ['-5m', null],
    ['1.5h', 5_400_000],
    ['1.234h', null],
    ['30m1h', null],
    ['5분', 300_000],
    ['1시간', 3_600_000],
    ['1시간 30분', 5_400_000],
    ['1시간30분', 5_400_000],
    ['１시간 반', 5_400_000],
    ['두 시간', 7_200_000],
    ['30분'.normalize('NFD'), 1_800_000],
    ['90 min', 5_400_000],
    ['2 hours 5 minutes', 7_500_000],
    ['an hour', 3_600_000],
    ['3일', 259_200_000],
    ['2주일', 1_209_600_000],
    ['1년', 31_536_000_000],
    ['하루', 86_400_000],
    ['1달', null],
    ['30분 1시간', null],
    ['1h 30분', null],
    ['30분마다', null],
    ['5분 글', null],
    ['1s', 1000],
    ['100y', 3_153_600_000_000],
    ['100y1s', null],
    ['101y', null],
    ['9'.repeat(400), null],
    [`${'9'.repeat(400)}y`, null],
  ];
  for (const [text, expected] of read) assert.equal(readDuration(text), expected, text);
});

test('a delay may say that it counts from now', () => {
  const read: readonly [string, number | null][] = [
    ['30m', 1_800_000],
    ['30분', 1_800_000],
    ['30분 뒤', 1_800_000],
    ['1시간후에', 3_600_000],
    ['in 2 hours', 7_200_000],
    ['an hour from now', 3_600_000],
    ['뒤', null],
    ['30', null],
    ['30분 전', null],
  ];
  for (const [text, expected] of read) assert.equal(readDelay(text), expected, text);
});
