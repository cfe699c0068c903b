import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readTime} from '../../../src/domain/schedule/read-time.ts';
import {readUntil} from '../../../src/domain/schedule/read-until.ts';

/** 2026-11-20 21:00 in Seoul, a Friday. */
const now = Date.parse('2026-11-20T12:00:00Z');
const moment = {now, zone: 'Asia/Seoul'};

const seoul = (text: string): number => Date.parse(`${text}:00+09:00`);

const read: Readonly<Record<string, number>> = {
  '2026-12-24 09:00': seoul('2026-12-24T09:00'),
  '2026-12-24T09:00': seoul('2026-12-24T09:00'),
  '2027-1-2 9:05': seoul('2027-01-02T09:05'),
  '2026-12-24T09:00:00Z': Date.parse('2026-12-24T09:00:00Z'),
  '2026-12-24T09:00-05:00': Date.parse('2026-12-24T14:00:00Z'),
  '2026-12-24T09:00+0900': seoul('2026-12-24T09:00'),
  '22:00': seoul('2026-11-20T22:00'),
  '21:00': seoul('2026-11-21T21:00'),
  '09:00': seoul('2026-11-21T09:00'),
  '9시': seoul('2026-11-21T09:00'),
  '오후 11시 30분': seoul('2026-11-20T23:30'),
  '오전 12시': seoul('2026-11-21T00:00'),
  '오후 12시': seoul('2026-11-21T12:00'),
  '오늘 23:10': seoul('2026-11-20T23:10'),
  '오늘 09:00': seoul('2026-11-20T09:00'),
  '내일 09:00': seoul('2026-11-21T09:00'),
  'Tomorrow 09:00': seoul('2026-11-21T09:00'),
  '모레 오후 3시': seoul('2026-11-22T15:00'),
  '30m': now + 30 * 60_000,
  '1h30m': now + 90 * 60_000,
  '60d': now + 60 * 86_400_000,
};

for (const [text, expected] of Object.entries(read)) {
  test(`${text} is read, with or without a text after it`, () => {
    assert.deepEqual(readTime(text, moment), {at: expected, rest: ''});
    const behind = readTime(`${text}  우유\n둘`, moment);
    assert.deepEqual(behind, {at: expected, rest: '우유\n둘'});
  });
}

test('other texts are not a time', () => {
  const none = [
    '',
    '우유 사기',
    '25:00',
    '09:60',
    '오후 15시',
    '2026-02-30 09:00',
    '2026-02-30T09:00:00Z',
    '2026-13-01 09:00',
    '2026-12-24',
    '24:00',
    '0m',
    '-30m',
    '어제 09:00',
    '2026-12-24T25:00:00Z',
  ];
  for (const text of none) assert.equal(readTime(text, moment), null, text);
});

test('the same words mean another instant in another zone', () => {
  const berlin = {now, zone: 'Europe/Berlin'};
  assert.equal(readTime('14:00', berlin)?.at, Date.parse('2026-11-20T13:00:00Z'));
  assert.equal(readTime('tomorrow 00:00', berlin)?.at, Date.parse('2026-11-20T23:00:00Z'));
});

test('tomorrow works at the end of a month, and in a leap February', () => {
  const last = {now: Date.parse('2028-02-28T15:30:00Z'), zone: 'Asia/Seoul'};
  assert.equal(readTime('내일 09:00', last)?.at, seoul('2028-03-01T09:00'));
  const before = {now: Date.parse('2028-02-28T03:00:00Z'), zone: 'Asia/Seoul'};
  assert.equal(readTime('내일 09:00', before)?.at, seoul('2028-02-29T09:00'));
});

test('a limit that is a day counts to its end', () => {
  assert.equal(readUntil('2026-12-31', moment), seoul('2027-01-01T00:00') - 1);
  assert.equal(readUntil('2026-12-31 18:00', moment), seoul('2026-12-31T18:00'));
  for (const text of ['', '2026-02-30', '언젠가', '09:00 우유']) {
    assert.equal(readUntil(text, moment), null, text);
  }
});
