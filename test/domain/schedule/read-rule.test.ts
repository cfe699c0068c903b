import assert from 'node:assert/strict';
import {test} from 'node:test';
import {durationText} from '../../../src/domain/program/duration-text.ts';
import {readDays} from '../../../src/domain/schedule/read-days.ts';
import {
  dailyOf,
  readDailyRule,
  readInterval,
  readPattern,
  readRepeat,
} from '../../../src/domain/schedule/read-rule.ts';

const moment = {now: 1000};
const cron = (pattern: string) => ({kind: 'cron', pattern});

test('days are read by name, in both languages', () => {
  const days = {
    금: '5',
    금요일: '5',
    fri: '5',
    Friday: '5',
    일: '0',
    sun: '0',
    평일: '1-5',
    매일: '*',
    '금,월, 수': '1,3,5',
  };
  for (const [word, field] of Object.entries(days)) assert.equal(readDays(word), field, word);
  for (const word of ['', '금금', 'fr', '휴일']) assert.equal(readDays(word), null, word);
});

test('a time of day on some days is read', () => {
  assert.deepEqual(readDailyRule('09:05', '5'), cron('5 9 * * 5'));
  assert.deepEqual(readDailyRule('오후 3시', '*'), cron('0 15 * * *'));
  for (const text of ['', '25:00', '09:00 우유', '2026-12-24 09:00', '30m']) {
    assert.equal(readDailyRule(text, '*'), null, text);
  }
});

test('intervals are a minute or longer', () => {
  assert.deepEqual(readInterval('30m', 1000), {kind: 'every', interval: 1_800_000, from: 1000});
  for (const text of ['59s', '', '0m', 'x']) assert.equal(readInterval(text, 1000), null, text);
});

test('the rule at the start of /every is read, with the text after it', () => {
  const interval = {kind: 'every', interval: 1_800_000, from: 1000};
  const table = {
    '30m 물 마시기': [interval, '물 마시기'],
    '09:00 아침 약': [cron('0 9 * * *'), '아침 약'],
    '오전 9시 약': [cron('0 9 * * *'), '약'],
    '금 18:00 분리수거\n종이': [cron('0 18 * * 5'), '분리수거\n종이'],
    '평일 오후 6시 퇴근': [cron('0 18 * * 1-5'), '퇴근'],
    '"0 9 1 * *" 월세': [cron('0 9 1 * *'), '월세'],
    'friday 18:00': [cron('0 18 * * 5'), ''],
  };
  for (const [text, [rule, rest]] of Object.entries(table)) {
    assert.deepEqual(readRepeat(text, moment), {rule, rest}, text);
  }
  for (const text of ['', '물 마시기', '"x" y', '10s 물', '금 물', '25:00 물']) {
    assert.equal(readRepeat(text, moment), null, text);
  }
});

test('a pattern keeps its fields with single spaces between them', () => {
  assert.deepEqual(readPattern('  0  9 * * 1 '), cron('0 9 * * 1'));
  assert.equal(readPattern('0 9 * *'), null);
});

test('a rule of one time a day is recognized', () => {
  assert.deepEqual(dailyOf({kind: 'cron', pattern: '5 9 * * 1-5'}), {clock: '09:05', days: '1-5'});
  assert.equal(dailyOf({kind: 'cron', pattern: '*/5 9 * * *'}), null);
  assert.equal(dailyOf({kind: 'once', at: 0}), null);
});

test('an interval is written in the form in which it is read', () => {
  assert.equal(durationText(5_400_000), '1h30m');
  assert.equal(durationText(86_400_000), '1d');
  assert.equal(durationText(61_000), '1m1s');
});
