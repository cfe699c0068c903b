import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import fc from 'fast-check';
import {
  clockTime,
  dateTime,
  dayHeading,
  durationWords,
  expiryWords,
  isoTime,
  nextChange,
  nextExpiryChange,
} from '../../src/messages/time-words.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const table: readonly [ms: number, ko: string, en: string][] = [
  [-5, '0초', '0 s'],
  [0, '0초', '0 s'],
  [999, '0초', '0 s'],
  [45 * second, '45초', '45 s'],
  [minute - 1, '59초', '59 s'],
  [minute, '1분', '1 min'],
  [112 * second, '1분', '1 min'],
  [4 * minute, '4분', '4 min'],
  [hour - 1, '59분', '59 min'],
  [hour, '1시간', '1 h'],
  [5 * hour + 12 * minute + 59 * second, '5시간 12분', '5 h 12 min'],
  [21_599 * second, '5시간 59분', '5 h 59 min'],
  [day - 1, '23시간 59분', '23 h 59 min'],
  [day, '1일', '1 day'],
  [2 * day - 1, '1일', '1 day'],
  [41 * day + hour, '41일', '41 days'],
  [5_183_999 * second, '59일', '59 days'],
];

test('durations in both languages', () => {
  for (const [ms, ko, en] of table) {
    assert.equal(durationWords(ms, 'ko'), ko, String(ms));
    assert.equal(durationWords(ms, 'en'), en, String(ms));
  }
});

test('a countdown tells the seconds too, below an hour', () => {
  const countdown = (ms: number) => durationWords(ms, 'ko', {seconds: true});
  assert.equal(countdown(112 * second), '1분 52초');
  assert.equal(countdown(minute), '1분');
  assert.equal(countdown(45 * second), '45초');
  assert.equal(countdown(hour - 1), '59분 59초');
  assert.equal(countdown(hour + minute + second), '1시간 1분');
  assert.equal(durationWords(112 * second, 'en', {seconds: true}), '1 min 52 s');
});

test('an expiry: left, over, not known', () => {
  const now = Date.UTC(2026, 10, 20);
  assert.equal(expiryWords(now + 5 * hour + 12 * minute, now, 'ko'), '5시간 12분');
  assert.equal(expiryWords(now, now, 'ko'), '만료됨');
  assert.equal(expiryWords(now - day, now, 'en'), 'expired');
  assert.equal(expiryWords(null, now, 'ko'), '알 수 없음');
  assert.equal(expiryWords(null, now, 'en'), 'unknown');
});

/** Spans of every size, and those around the units' borders, where an error by one would be. */
const spans = fc.oneof(
  fc.integer({min: 0, max: 70 * day}),
  fc.integer({min: 0, max: 2 * hour}),
  fc
    .tuple(
      fc.constantFrom(second, minute, hour, day),
      fc.integer({min: 1, max: 90}),
      fc.integer({min: -2, max: 2}),
    )
    .map(([unit, count, off]) => unit * count + off),
);

test('the words stay until nextChange and differ then', () => {
  fc.assert(
    fc.property(
      spans,
      fc.boolean(),
      fc.double({min: 0, max: 1, noNaN: true}),
      (ms, seconds, part) => {
        const words = (left: number) => durationWords(left, 'ko', {seconds});
        const wait = nextChange(ms, {seconds});
        if (wait === null) return assert.equal(words(0), words(ms));
        assert.ok(wait >= 1 && wait <= day);
        assert.equal(words(ms - Math.floor(part * (wait - 1))), words(ms), 'constant until then');
        assert.equal(words(ms - (wait - 1)), words(ms), 'constant to the last ms');
        assert.notEqual(words(ms - wait), words(ms), 'differs then');
      },
    ),
    {numRuns: 2000},
  );
});

test('above an hour left a clock needs one change a minute at most', () => {
  for (let ms = 6 * hour; ms > hour + minute; ms -= 37 * second) {
    const wait = nextChange(ms - (ms % minute) + minute - 1);
    assert.equal(wait, minute);
  }
});

test('an expiry’s words stay until nextExpiryChange and differ then, to the end', () => {
  const end = Date.UTC(2026, 10, 20);
  let now = end - 3 * day - 12_345;
  let changes = 0;
  for (let wait = nextExpiryChange(end, now); wait !== null; wait = nextExpiryChange(end, now)) {
    const before = expiryWords(end, now, 'en');
    assert.equal(expiryWords(end, now + wait - 1, 'en'), before);
    assert.notEqual(expiryWords(end, now + wait, 'en'), before);
    now += wait;
    changes += 1;
  }
  assert.equal(expiryWords(end, now, 'en'), 'expired');
  assert.equal(now, end);
  assert.equal(changes, 3 + (24 * 60 - 2) + 60 + 1, 'days, minutes, seconds, the end');
  assert.equal(nextExpiryChange(null, now), null);
});

const zone = process.env['TZ'];

/** Node reads TZ anew whenever it is set. */
function setZone(name: string | undefined): void {
  if (name === undefined) delete process.env['TZ'];
  else process.env['TZ'] = name;
}

afterEach(() => setZone(zone));

const moment = Date.UTC(2026, 10, 19, 22, 31, 10);

test('times are those of the zone in TZ', () => {
  setZone('Asia/Seoul');
  assert.equal(clockTime(moment), '07:31');
  assert.equal(clockTime(moment, {seconds: true}), '07:31:10');
  assert.equal(dateTime(moment, 'ko'), '2026-11-20 07:31');
  setZone('America/New_York');
  assert.equal(clockTime(moment), '17:31');
  assert.equal(dateTime(moment, 'en'), '2026-11-19 17:31');
});

test('the heading of a day', () => {
  setZone('Asia/Seoul');
  assert.equal(dayHeading(moment, 'ko'), '2026년 11월 20일 금요일');
  assert.equal(dayHeading(moment, 'en'), 'Friday, 20 November 2026');
  setZone('UTC');
  assert.equal(dayHeading(moment, 'ko'), '2026년 11월 19일 목요일');
});

test('every weekday and month is named as Intl names it', () => {
  setZone('UTC');
  const ko = new Intl.DateTimeFormat('ko-KR', {weekday: 'long', timeZone: 'UTC'});
  const en = new Intl.DateTimeFormat('en-GB', {weekday: 'long', month: 'long', timeZone: 'UTC'});
  for (let day = 0; day < 366; day += 1) {
    const ms = Date.UTC(2028, 0, 1 + day, 12);
    assert.ok(dayHeading(ms, 'ko').endsWith(` ${ko.format(ms)}`), dayHeading(ms, 'ko'));
    const heading = dayHeading(ms, 'en');
    for (const {type, value} of en.formatToParts(ms)) {
      if (type !== 'literal') assert.ok(heading.includes(value), `${heading} lacks ${value}`);
    }
  }
});

test('scripts get ISO 8601 in UTC whatever the zone', () => {
  setZone('Asia/Seoul');
  assert.equal(isoTime(moment), '2026-11-19T22:31:10.000Z');
});
