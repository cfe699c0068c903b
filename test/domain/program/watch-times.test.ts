import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {startOfKoreanDay} from '../../../src/domain/memo/daily-quota.ts';
import {isWithin, openingAfter, readDayWindow} from '../../../src/domain/memo/day-window.ts';
import {firstRun, nextRun, runsPerDay} from '../../../src/domain/program/watch-times.ts';

const at = (hour: number, minute = 0, day = 20) => new Date(2026, 10, day, hour, minute).getTime();
const minute = 60_000;
const work = {from: 8 * 60, to: 22 * 60};

describe('hours of the day', () => {
  test('are read, or refused', () => {
    assert.deepEqual(readDayWindow('08:00-22:00'), work);
    assert.deepEqual(readDayWindow('22:00-6:30'), {from: 22 * 60, to: 6 * 60 + 30});
    assert.deepEqual(readDayWindow('00:00-24:00'), {from: 0, to: 24 * 60});
    for (const wrong of ['', '8-22', '08:00', '08:60-22:00', '08:00-25:00', '09:00-09:00', 'x']) {
      assert.equal(readDayWindow(wrong), null, wrong);
    }
  });

  test('include both ends, also across midnight', () => {
    const night = {from: 22 * 60, to: 6 * 60};
    const holds = (hour: number, minutes = 0) => [
      isWithin(work, at(hour, minutes)),
      isWithin(night, at(hour, minutes)),
    ];
    assert.deepEqual(holds(8), [true, false]);
    assert.deepEqual(holds(22), [true, true]);
    assert.deepEqual(holds(22, 1), [false, true]);
    assert.deepEqual(holds(3), [false, true]);
    assert.deepEqual(holds(6), [false, true]);
    assert.deepEqual(holds(6, 1), [false, false]);
    assert.deepEqual(holds(7, 59), [false, false]);
    assert.deepEqual(holds(21, 59), [true, false]);
    assert.equal(openingAfter(work, at(8)), at(8));
    assert.equal(openingAfter(work, at(7)), at(8));
    assert.equal(openingAfter(work, at(23)), at(8, 0, 21));
  });
});

describe('the times of a watch', () => {
  const all = {every: 30 * minute, window: null};
  const hours = {every: 30 * minute, window: work};

  test('begin now, or when the window opens', () => {
    assert.equal(firstRun(all, at(3, 17)), at(3, 17));
    assert.equal(firstRun(hours, at(3, 17)), at(8));
  });

  test('stay on their grid after a long run, and never pile up', () => {
    assert.equal(nextRun(all, at(9), at(9)), at(9, 30));
    assert.equal(nextRun(all, at(9), at(9, 29)), at(9, 30));
    assert.equal(nextRun(all, at(9), at(9, 31)), at(10));
    assert.equal(nextRun(all, at(9), at(17, 45)), at(18), 'after a sleep');
  });

  test('wait for the window, in any position relative to the interval', () => {
    assert.equal(nextRun(hours, at(21, 45), at(21, 46)), at(8, 0, 21));
    const rare = {every: 6 * 60 * minute, window: {from: 8 * 60, to: 9 * 60}};
    assert.equal(nextRun(rare, at(8), at(8)), at(8, 0, 21));
  });

  test('begin again when the clock was set back', () => {
    assert.equal(nextRun(all, at(9, 0, 21), at(9)), at(9, 30));
  });

  test('are counted by the day', () => {
    assert.equal(runsPerDay(all), 48);
    assert.equal(runsPerDay(hours), 29);
    assert.equal(runsPerDay({every: 30 * minute, window: {from: 22 * 60, to: 6 * 60}}), 17);
    assert.equal(runsPerDay({every: 7 * 60 * minute, window: null}), 4);
    assert.equal(runsPerDay({every: 4 * 60 * minute, window: work}), 4);
  });
});

test('a Korean day begins at 15:00 UTC, in any local zone', () => {
  const start = Date.UTC(2026, 10, 20, 15);
  assert.equal(startOfKoreanDay(start), start);
  assert.equal(startOfKoreanDay(start - 1), start - 24 * 3_600_000);
});
