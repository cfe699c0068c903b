import assert from 'node:assert/strict';
import {test} from 'node:test';
import {countTimes} from '../../../src/domain/memo/count-times.ts';

test('quarters of an hour are summed to local days, oldest first, and hours of the day', () => {
  const at = (day: number, hour: number, minute: number) =>
    new Date(2026, 10, day, hour, minute).getTime();
  const {days, hours} = countTimes([
    {start: at(20, 23, 45), count: 2},
    {start: at(19, 9, 0), count: 1},
    {start: at(20, 9, 15), count: 4},
  ]);
  assert.deepEqual(days, [
    {day: '2026-11-19', count: 1},
    {day: '2026-11-20', count: 6},
  ]);
  assert.deepEqual([hours[9], hours[23], hours.reduce((sum, count) => sum + count)], [5, 2, 7]);
});
