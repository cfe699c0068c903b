import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readDuration} from '../../../src/domain/program/duration.ts';
import {readTime} from '../../../src/domain/schedule/read-time.ts';
import {checkProperty} from '../../support/check-property.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const zones = [
  'Asia/Seoul',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
];

/** The wall clock in a zone, `2026-11-01 01:30`, by the formats of Intl. */
function wall(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** The same wall clock in the other forms that are read. */
function formsOf(written: string): readonly string[] {
  const [year, month, date, hour = 0, minutes] = written.split(/\D/).map(Number);
  const [ymd = '', clock = ''] = written.split(' ');
  const half = hour < 12 ? ['오전', 'am'] : ['오후', 'pm'];
  const short = hour % 12 === 0 ? 12 : hour % 12;
  const two = String(minutes).padStart(2, '0');
  return [
    written,
    `${ymd}T${clock}`,
    `${ymd.replaceAll('-', '.')} ${clock}`,
    `${year}. ${month}. ${date}. ${half[0]} ${short}:${two}`,
    `${year}년 ${month}월 ${date}일 ${hour}시 ${minutes}분`,
    `${year}년 ${month}월 ${date}일 ${half[0]} ${short}시 ${minutes}분에`,
    `${year}/${month}/${date} ${short}:${two}${half[1]}`,
  ];
}

test('a wall-clock time in any form is the first instant at which the zone shows it', (context) => {
  const minutes = fc.integer({min: 0, max: (2 * 365 * day) / minute});
  const property = fc.property(minutes, fc.constantFrom(...zones), (offset, zone) => {
    const at = Date.UTC(2026, 0, 1) + offset * minute;
    const written = wall(at, zone);
    const earlier = [60, 30].map((count) => at - count * minute);
    const first = earlier.find((time) => wall(time, zone) === written) ?? at;
    const moment = {now: Date.UTC(2025, 0, 1), zone};
    for (const text of formsOf(written)) {
      assert.deepEqual(readTime(`${text} 글`, moment), {at: first, rest: '글'}, `${text} ${zone}`);
    }
  });
  checkProperty(context, property, 150);
});

test('a time of day is the next minute at which the zone shows it', (context) => {
  const minutes = fc.integer({min: 0, max: (365 * day) / minute});
  const clock = fc.integer({min: 0, max: 1439});
  const property = fc.property(minutes, clock, fc.constantFrom(...zones), (offset, time, zone) => {
    const now = Date.UTC(2026, 0, 1) + offset * minute;
    const [hour, rest] = [Math.floor(time / 60), time % 60];
    const text = `${hour}:${String(rest).padStart(2, '0')}`;
    const at = readTime(text, {now, zone})?.at ?? 0;
    assert.ok(at > now && at - now <= day + 60 * minute, `${text} ${zone}`);
    const shown = wall(at, zone).slice(11);
    const isSkipped = shown !== text.padStart(5, '0');
    // Only a time that a change of the clocks leaves out is moved.
    if (isSkipped) assert.ok(isChange(at, zone), `${text} ${zone} ${shown}`);
  });
  checkProperty(context, property, 150);
});

/** Whether the zone's clocks change within two hours before. */
function isChange(at: number, zone: string): boolean {
  const offset = (time: number): number =>
    Date.parse(`${wall(time, zone).replace(' ', 'T')}Z`) - time;
  return offset(at) !== offset(at - 120 * minute);
}

test('a span is the sum of its units, in every form', (context) => {
  const counts = fc.tuple(...[9, 23, 59].map((max) => fc.integer({min: 1, max})));
  const property = fc.property(counts, ([days = 0, hours = 0, minutes = 0]) => {
    const ms = days * day + hours * 60 * minute + minutes * minute;
    const forms = [
      `${days}d${hours}h${minutes}m`,
      `${days}d ${hours}h ${minutes}m`,
      `${days} days ${hours} hours ${minutes} minutes`,
      `${days}일 ${hours}시간 ${minutes}분`,
      `${days}일${hours}시간${minutes}분`,
    ];
    for (const text of forms) {
      assert.equal(readDuration(text), ms, text);
      assert.equal(readTime(`${text} 글`, {now: 0, zone: 'UTC'})?.at, ms, text);
    }
  });
  checkProperty(context, property, 100);
});
