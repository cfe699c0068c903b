import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isUnread} from '../../../src/domain/failure/unread.ts';
import {parseTime, readTime} from '../../../src/domain/schedule/read-time.ts';
import {parseUntil, readUntil} from '../../../src/domain/schedule/read-until.ts';

/** 2026-11-20 21:00 in Seoul, a Friday. */
const now = Date.parse('2026-11-20T12:00:00Z');
const moment = {now, zone: 'Asia/Seoul'};
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const seoul = (text: string): number => Date.parse(`${text}:00+09:00`);

const read: Readonly<Record<string, number>> = {
  // Times of day: the next one.
  '6pm': seoul('2026-11-21T18:00'),
  '6 pm': seoul('2026-11-21T18:00'),
  '11:30PM': seoul('2026-11-20T23:30'),
  '6:05 a.m.': seoul('2026-11-21T06:05'),
  'PM 11:00': seoul('2026-11-20T23:00'),
  'at 10pm': seoul('2026-11-20T22:00'),
  '12am': seoul('2026-11-21T00:00'),
  '12 pm': seoul('2026-11-21T12:00'),
  noon: seoul('2026-11-21T12:00'),
  정오: seoul('2026-11-21T12:00'),
  자정: seoul('2026-11-21T00:00'),
  '오후 6시': seoul('2026-11-21T18:00'),
  오후６시: seoul('2026-11-21T18:00'),
  ['오후 6시'.normalize('NFD')]: seoul('2026-11-21T18:00'),
  '18시 30분': seoul('2026-11-21T18:30'),
  '18시30분에': seoul('2026-11-21T18:30'),
  '저녁 6시 반': seoul('2026-11-21T18:30'),
  '밤 열 시': seoul('2026-11-20T22:00'),
  '밤 12시': seoul('2026-11-21T00:00'),
  '새벽 두시': seoul('2026-11-21T02:00'),
  '아침 7시': seoul('2026-11-21T07:00'),
  '낮 1시': seoul('2026-11-21T13:00'),
  '오전 0시': seoul('2026-11-21T00:00'),
  '9시에': seoul('2026-11-21T09:00'),
  '22：15': seoul('2026-11-20T22:15'),
  '22:15:00': seoul('2026-11-20T22:15'),
  // Days.
  '내일 9시': seoul('2026-11-21T09:00'),
  '내일 오전 9시에': seoul('2026-11-21T09:00'),
  '오늘 밤 11시': seoul('2026-11-20T23:00'),
  'tomorrow at 9am': seoul('2026-11-21T09:00'),
  'tomorrow 9:30pm': seoul('2026-11-21T21:30'),
  '글피 9시': seoul('2026-11-23T09:00'),
  '금요일 22시': seoul('2026-11-20T22:00'),
  '금 18:00': seoul('2026-11-27T18:00'),
  'Monday 9am': seoul('2026-11-23T09:00'),
  '이번 주 일요일 9시': seoul('2026-11-22T09:00'),
  '다음 주 월요일 9시': seoul('2026-11-23T09:00'),
  '다음주 금 9시': seoul('2026-11-27T09:00'),
  '12월 24일 오전 9시': seoul('2026-12-24T09:00'),
  '12-24 9:00': seoul('2026-12-24T09:00'),
  '24일 9시': seoul('2026-11-24T09:00'),
  '20일 22시': seoul('2026-11-20T22:00'),
  '20일 9시': seoul('2026-12-20T09:00'),
  '31일 9시': seoul('2026-12-31T09:00'),
  'tonight 11pm': seoul('2026-11-20T23:00'),
  'on friday at 10pm': seoul('2026-11-20T22:00'),
  '9시 정각': seoul('2026-11-21T09:00'),
  '10분 있다가': now + 10 * minute,
  '12/24 9:00': seoul('2026-12-24T09:00'),
  '1월 2일 9시': seoul('2027-01-02T09:00'),
  '11/20 20:00': seoul('2027-11-20T20:00'),
  '2/29 09:00': seoul('2028-02-29T09:00'),
  '2026년 12월 24일 9시': seoul('2026-12-24T09:00'),
  '2026.12.24 09:00': seoul('2026-12-24T09:00'),
  '2026. 12. 24. 오후 3시': seoul('2026-12-24T15:00'),
  '2026/12/24 3pm': seoul('2026-12-24T15:00'),
  '2026-12-24(목) 09:00': seoul('2026-12-24T09:00'),
  '12월 24일 목요일 9시': seoul('2026-12-24T09:00'),
  '2026-12-24 09:00+09:00': seoul('2026-12-24T09:00'),
  '2026-12-24 09:00 Z': Date.parse('2026-12-24T09:00:00Z'),
  '3일 뒤 9시': seoul('2026-11-23T09:00'),
  '일주일 후 오전 9시': seoul('2026-11-27T09:00'),
  'in 3 days at 9am': seoul('2026-11-23T09:00'),
  '오후 세 시 이십오 분': seoul('2026-11-21T15:25'),
  'tonight at 23:30': seoul('2026-11-20T23:30'),
  // Spans from now.
  '한 시간 삼십 분 뒤': now + 90 * minute,
  '10분 이따가': now + 10 * minute,
  '30분': now + 30 * minute,
  '30분 뒤': now + 30 * minute,
  '30 분 후에': now + 30 * minute,
  '1시간': now + hour,
  '1시간 30분': now + 90 * minute,
  '1시간 반 뒤': now + 90 * minute,
  '한 시간 뒤': now + hour,
  두시간: now + 2 * hour,
  반시간: now + 30 * minute,
  이틀: now + 2 * day,
  '3일 뒤': now + 3 * day,
  '1h 30m': now + 90 * minute,
  '90 minutes': now + 90 * minute,
  'in 2 hours': now + 2 * hour,
  '1.5h': now + 90 * minute,
  'an hour from now': now + hour,
  '2주': now + 14 * day,
};

test('a time is read in the forms in which people write it, with or without a text after it', () => {
  for (const [text, at] of Object.entries(read)) {
    assert.deepEqual(parseTime(text, moment), {at, rest: ''}, text);
    const behind = parseTime(`${text}  우유\n둘`, moment);
    assert.deepEqual(behind, {at, rest: '우유\n둘'}, text);
  }
});

test('a text that begins with numbers of its own is kept', () => {
  const texts: Readonly<Record<string, string>> = {
    '30m 5초 운동': '5초 운동',
    '30m 10분 운동': '10분 운동',
    '3일 뒤 회의': '회의',
    '1시간 뒤 9시 회의': '9시 회의',
    '30분 후식': '후식',
    '9시 30m 수영': '30m 수영',
    '9시\n30분 회의': '30분 회의',
    '18:00 3시간 회의': '3시간 회의',
    '21:00 내일 회의 준비': '내일 회의 준비',
    '9am\ntomorrow': 'tomorrow',
    '이틀 뒤 일 마무리': '일 마무리',
    '세 시 이 분 소개': '이 분 소개',
    '9시 미국 시장 확인': '미국 시장 확인',
    '6pm and/or 7pm': 'and/or 7pm',
  };
  for (const [text, rest] of Object.entries(texts)) {
    assert.equal(readTime(text, moment)?.rest, rest, text);
  }
});

/** The part that cannot be read, and why. */
const unread: Readonly<Record<string, readonly [why: string, part: string]>> = {
  언젠가: ['word', '언젠가'],
  'soon 9시': ['word', 'soon'],
  '내일 25시': ['clock', '25시'],
  '오후 15시': ['clock', '오후 15시'],
  '13pm': ['clock', '13pm'],
  '오전 6pm': ['clock', '오전 6pm'],
  '09:60': ['clock', '09:60'],
  '저녁 2시': ['clock', '저녁 2시'],
  '내일 자정': ['clock', '자정'],
  '오늘 밤 12시': ['clock', '밤 12시'],
  '2026-02-30 09:00': ['day', '2026-02-30'],
  '2월 30일 9시': ['day', '2월 30일'],
  '13/1 9시': ['day', '13/1'],
  '2026-12-24(금) 09:00': ['day', '2026-12-24(금)'],
  '2026-12-24': ['clock-missing', '2026-12-24'],
  내일: ['clock-missing', '내일'],
  '내일 아침': ['word', '아침'],
  '내일 9': ['word', '9'],
  'next friday 9am': ['word', 'next'],
  '6시 5분 전': ['word', '6시'],
  '30분 전': ['word', '30분'],
  '30m ago': ['word', '30m'],
  '9h00': ['word', '9h00'],
  '0분': ['word', '0분'],
  '30분 전에': ['word', '30분'],
  '3일': ['word', '3일'],
  '3일 회의': ['word', '회의'],
  '32일 9시': ['day', '32일'],
  '2026-12-24 09:00 KST': ['word', 'kst'],
  '6pm EST': ['word', 'est'],
  '5/15 * * * *': ['word', '*'],
  // Words that would change the time, if they became the text.
  '9am tomorrow 우유': ['word', 'tomorrow'],
  '6pm on friday': ['word', 'on'],
  'noon next monday': ['word', 'next'],
  '9am Dec 24 우유': ['word', 'dec'],
  '9:00 2026-12-24': ['word', '2026-12-24'],
  '오전 9시 내일': ['word', '내일'],
  '1 day 9am': ['word', '9am'],
  '이틀 9시': ['word', '9시'],
  '18시 30 운동': ['word', '18시'],
  '1시간 30 운동': ['word', '1시간'],
  '1h 30': ['word', '1h'],
  '30분 동안 운동': ['word', '동안'],
  '9시 이후 전화': ['word', '이후'],
  '내일 9시 뒤에': ['word', '뒤에'],
  '3시 15분 30초': ['word', '3시'],
  'tonight 9:00': ['clock', '9:00'],
  '9am (KST) 우유': ['word', '(kst)'],
  '09:00 UTC+9 우유': ['word', 'utc+9'],
  '09:00 +09:00 우유': ['word', '+09:00'],
  '9시 한국 시간': ['word', '한국'],
  '2026-12-24 09:00 America/New_York 우유': ['word', 'america/new_york'],
};

test('a refusal names the part that cannot be read', () => {
  for (const [text, [why, part]] of Object.entries(unread)) {
    assert.deepEqual(parseTime(text, moment), {why, part}, text);
  }
});

test('a day as a limit counts to its end, in every form of a day', () => {
  const limits: Readonly<Record<string, number>> = {
    '2026.12.31': seoul('2027-01-01T00:00') - 1,
    '12월 31일': seoul('2027-01-01T00:00') - 1,
    내일: seoul('2026-11-22T00:00') - 1,
    금요일: seoul('2026-11-21T00:00') - 1,
    '내일 6pm': seoul('2026-11-21T18:00'),
    '2주': now + 14 * day,
  };
  for (const [text, at] of Object.entries(limits)) {
    assert.equal(readUntil(text, moment), at, text);
  }
  assert.deepEqual(parseUntil('2026-02-30', moment), {why: 'day', part: '2026-02-30'});
  assert.deepEqual(parseUntil('내일 9시 우유', moment), {why: 'behind', part: '우유'});
  assert.ok(isUnread(parseUntil('2026-12-24(금)', moment)));
});
