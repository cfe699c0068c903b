import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chooseRule} from '../../../src/domain/schedule/choose-rule.ts';
import {readDays} from '../../../src/domain/schedule/read-days.ts';
import {parseRepeat, readRepeat} from '../../../src/domain/schedule/read-rule.ts';
import type {Rule} from '../../../src/domain/schedule/schedule.ts';
import {failureOf} from '../../support/assert-failure.ts';

const moment = {now: 1000, zone: 'Asia/Seoul'};
const cron = (pattern: string): Rule => ({kind: 'cron', pattern});
const every = (minutes: number): Rule => ({kind: 'every', interval: minutes * 60_000, from: 1000});

const rules: Readonly<Record<string, Rule>> = {
  '30분': every(30),
  '30분마다': every(30),
  '매 30분': every(30),
  '1시간 30분마다': every(90),
  '30분 간격으로': every(30),
  '1h30m': every(90),
  '1h 30m': every(90),
  '90 min': every(90),
  'every 2 hours': every(120),
  hour: every(60),
  하루: every(24 * 60),
  '1주': every(7 * 24 * 60),
  매시간: cron('0 * * * *'),
  hourly: cron('0 * * * *'),
  '매시 정각': cron('0 * * * *'),
  '매시 30분': cron('30 * * * *'),
  '6pm': cron('0 18 * * *'),
  '오후 6시 반': cron('30 18 * * *'),
  '매일 9시': cron('0 9 * * *'),
  'daily 9am': cron('0 9 * * *'),
  'every day at 9:30': cron('30 9 * * *'),
  '평일 오전 9시': cron('0 9 * * 1-5'),
  'weekdays at 6pm': cron('0 18 * * 1-5'),
  '주말 10시': cron('0 10 * * 0,6'),
  '매주 금요일 18:00': cron('0 18 * * 5'),
  '월수금 18:00': cron('0 18 * * 1,3,5'),
  '월~금 18:00': cron('0 18 * * 1-5'),
  'mon-wed 18:00': cron('0 18 * * 1,2,3'),
  '화, 목 18시': cron('0 18 * * 2,4'),
  'every monday 9am': cron('0 9 * * 1'),
  '금요일마다 18:00': cron('0 18 * * 5'),
  '@every 30m': every(30),
  '매월 1일 9시': cron('0 9 1 * *'),
  '매달 말일 오후 6시': cron('0 18 L * *'),
  '매년 3월 1일 9시': cron('0 9 1 3 *'),
  '@daily': cron('0 0 * * *'),
  '"5/15 * * * *"': cron('5-59/15 * * * *'),
  '0 9 * * 1-5': cron('0 9 * * 1-5'),
  '*/10 9-18 * * *': cron('*/10 9-18 * * *'),
};

test('a repetition is read in the forms in which people write it, in the app and with --every', () => {
  for (const [text, rule] of Object.entries(rules)) {
    assert.deepEqual(
      parseRepeat(`${text}  약 먹기\n물`, moment),
      {rule, rest: '약 먹기\n물'},
      text,
    );
    assert.deepEqual(chooseRule({every: text}, moment), {ok: true, value: rule}, text);
  }
});

test('a text that begins like a part of a repetition is kept', () => {
  const texts: Readonly<Record<string, string>> = {
    '2시간마다': '30분 운동',
    '1시간마다': '2-3잔 물',
    '30분마다': '-5도인지 확인',
    'every 3h': 'sun cream',
    '매일 9시': '두 번 확인',
    '평일 9시': '- 우유',
    '30분': '후식',
  };
  for (const [rule, text] of Object.entries(texts)) {
    assert.equal(readRepeat(`${rule} ${text}`, moment)?.rest, text);
  }
});

const refused: Readonly<Record<string, readonly [why: string, part: string]>> = {
  가끔: ['word', '가끔'],
  '매일 25시': ['clock', '25시'],
  '평일 점심': ['word', '점심'],
  평일: ['clock-missing', '평일'],
  daily: ['clock-missing', 'daily'],
  '매월 1일': ['clock-missing', '매월 1일'],
  '매월 32일 9시': ['day', '매월 32일'],
  '10s': ['short', '10s'],
  '30초마다': ['short', '30초마다'],
  '30분 우유': ['behind', '우유'],
  '"0 99 * * *"': ['hour', '99'],
  '0 99 * * *': ['hour', '99'],
  '@reboot': ['word', '@reboot'],
  'every other day': ['word', 'every'],
  '금금 9시': ['word', '금금'],
  '매시 60분': ['clock', '매시 60분'],
  // Words that would change the rule, if they became the text.
  'every 2 days 9am': ['word', '9am'],
  '이틀마다 오전 9시': ['word', '오전'],
  'every week friday 6pm': ['word', 'friday'],
  '일주일마다 월요일 9시': ['word', '월요일'],
  '매시간 30분': ['word', '30분'],
  'every hour at 30': ['word', 'at'],
  '9am every weekday': ['word', 'every'],
  '09:00 평일': ['word', '평일'],
  '30m until 6pm': ['word', 'until'],
  '3시간마다 9시부터': ['word', '9시부터'],
  '매일 9시 12월 31일까지': ['word', '12월'],
  '평일 9시 KST': ['word', 'kst'],
  '5분 뒤': ['word', '뒤'],
  '1시간 후에': ['word', '후에'],
  '1시간 30': ['word', '1시간'],
  '30분마다 평일만': ['word', '평일만'],
  '2시간마다 낮에만': ['word', '낮에만'],
  '30분 9시-18시': ['word', '9시-18시'],
  '1시간마다 9-18': ['word', '9-18'],
  '하루 세 번': ['word', '세'],
  '하루 3번': ['word', '3번'],
  'every 5 min for 2 hours': ['word', 'for'],
  'every 2 hours starting 9am': ['word', 'starting'],
  '9:00 to 18:00': ['word', 'to'],
  '9시 ~ 18시': ['word', '~'],
  '0 0 9 * * *': ['word', '*'],
  '0 0 9 * * 1-5': ['word', '1-5'],
};

test('a refused interval names the part that cannot be read', () => {
  for (const [text, [why, part]] of Object.entries(refused)) {
    const failure = failureOf('schedule-refused', chooseRule({every: text}, moment));
    assert.deepEqual([failure.problem, failure.value], ['interval-unreadable', text]);
    assert.deepEqual(failure.unread, {why, part}, text);
  }
});

test('days are read as lists, ranges and letters in a row', () => {
  const days: Readonly<Record<string, string | null>> = {
    월수금: '1,3,5',
    '월-금': '1-5',
    '토~월': '0,1,6',
    'sat-sun': '0,6',
    월·수: '1,3',
    Tues: '2',
    주말: '0,6',
    주중: '1-5',
    일월화수목금토: '*',
    '월,월': null,
    '월-': null,
    '월-화-수': null,
    월요: null,
  };
  for (const [word, field] of Object.entries(days)) assert.equal(readDays(word), field, word);
});
