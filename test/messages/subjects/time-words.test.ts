import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {
  briefExpiry,
  clockTime,
  dateTime,
  dayHeading,
  durationWords,
  expiryWords,
} from '../../../src/messages/subjects/time-words.ts';
import {here} from '../../../src/messages/subjects/zoned-time.ts';

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

test('durations are written in both languages', () => {
  for (const [ms, ko, en] of table) {
    assert.equal(durationWords(ms, 'ko'), ko, String(ms));
    assert.equal(durationWords(ms, 'en'), en, String(ms));
  }
});

test('a countdown includes the seconds below an hour', () => {
  const countdown = (ms: number) => durationWords(ms, 'ko', {seconds: true});
  assert.equal(countdown(112 * second), '1분 52초');
  assert.equal(countdown(minute), '1분');
  assert.equal(countdown(45 * second), '45초');
  assert.equal(countdown(hour - 1), '59분 59초');
  assert.equal(countdown(hour + minute + second), '1시간 1분');
  assert.equal(durationWords(112 * second, 'en', {seconds: true}), '1 min 52 s');
});

test('an expiry is in the future, past, or unknown', () => {
  const now = Date.UTC(2026, 10, 20);
  assert.equal(expiryWords(now + 5 * hour + 12 * minute, now, 'ko'), '5시간 12분');
  assert.equal(expiryWords(now, now, 'ko'), '만료됨');
  assert.equal(expiryWords(now - day, now, 'en'), 'expired');
  assert.equal(expiryWords(null, now, 'ko'), '알 수 없음');
  assert.equal(expiryWords(null, now, 'en'), 'unknown');
});

test('a brief expiry is its largest unit', () => {
  const now = Date.UTC(2026, 10, 20);
  assert.equal(briefExpiry(now + 41 * day + 5 * hour, now, 'en'), '41d');
  assert.equal(briefExpiry(now + 5 * hour + 12 * minute, now, 'ko'), '5시간');
  assert.equal(briefExpiry(now + 59 * minute, now, 'en'), '59m');
  assert.equal(briefExpiry(now + 59 * second, now, 'en'), '59s');
  assert.equal(briefExpiry(now, now, 'en'), 'expired');
  assert.equal(briefExpiry(null, now, 'en'), '?');
});

const zone = process.env['TZ'];

/** Node reads TZ again whenever it is set. */
function setZone(name: string | undefined): void {
  if (name === undefined) delete process.env['TZ'];
  else process.env['TZ'] = name;
}

afterEach(() => setZone(zone));

const moment = Date.UTC(2026, 10, 19, 22, 31, 10);

test('times are those of the zone in TZ', () => {
  setZone('Asia/Seoul');
  assert.equal(clockTime(here(moment)), '07:31');
  assert.equal(clockTime(here(moment), {seconds: true}), '07:31:10');
  assert.equal(dateTime(here(moment), 'ko'), '2026-11-20 07:31');
  setZone('America/New_York');
  assert.equal(clockTime(here(moment)), '17:31 UTC-5');
  assert.equal(dateTime(here(moment), 'en'), '2026-11-19 17:31 UTC-5');
});

test('a day has a heading', () => {
  setZone('Asia/Seoul');
  assert.equal(dayHeading(here(moment), 'ko'), '2026년 11월 20일 금요일');
  assert.equal(dayHeading(here(moment), 'en'), 'Friday, 20 November 2026');
  setZone('UTC');
  assert.equal(dayHeading(here(moment), 'ko'), '2026년 11월 19일 목요일 (UTC)');
});

test('every weekday and month has its name from Intl', () => {
  setZone('UTC');
  const ko = new Intl.DateTimeFormat('ko-KR', {weekday: 'long', timeZone: 'UTC'});
  const en = new Intl.DateTimeFormat('en-GB', {weekday: 'long', month: 'long', timeZone: 'UTC'});
  for (let day = 0; day < 366; day += 1) {
    const ms = Date.UTC(2028, 0, 1 + day, 12);
    assert.ok(
      dayHeading(here(ms), 'ko').endsWith(` ${ko.format(ms)} (UTC)`),
      dayHeading(here(ms), 'ko'),
    );
    const heading = dayHeading(here(ms), 'en');
    for (const {type, value} of en.formatToParts(ms)) {
      if (type !== 'literal') assert.ok(heading.includes(value), `${heading} lacks ${value}`);
    }
  }
});

test('scripts get ISO 8601 in UTC in any zone', () => {
  setZone('Asia/Seoul');
});
