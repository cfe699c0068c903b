import type {PatternField, Unread, UnreadReason} from '../../domain/failure/unread.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';

type Quoted = (part: string) => Phrase;

/** A field of a cron pattern with what it may hold. */
const fields: Readonly<Record<PatternField, Phrase>> = {
  minute: {ko: '분(0~59)', en: 'minute (0-59)'},
  hour: {ko: '시(0~23)', en: 'hour (0-23)'},
  'day-of-month': {ko: '일(1~31)', en: 'day (1-31)'},
  month: {ko: '월(1~12)', en: 'month (1-12)'},
  weekday: {ko: '요일(0~7)', en: 'weekday (0-7)'},
};

function inField(field: PatternField): Quoted {
  return (part) => ({
    ko: `${fields[field].ko} 칸을 읽을 수 없습니다: ${part}.`,
    en: `Can't read the ${fields[field].en} field: ${part}.`,
  });
}

const reasons: Readonly<Record<UnreadReason, Quoted>> = {
  word: (part) => ({ko: `읽지 못한 부분: ${part}.`, en: `Not understood: ${part}.`}),
  clock: (part) => ({ko: `없는 시각입니다: ${part}.`, en: `No such time of day: ${part}.`}),
  day: (part) => ({ko: `없는 날짜입니다: ${part}.`, en: `No such date: ${part}.`}),
  'clock-missing': (part) => ({
    ko: `몇 시인지 없습니다: ${part}.`,
    en: `The time of day is missing: ${part}.`,
  }),
  behind: (part) => ({ko: `시각이 아닌 부분: ${part}.`, en: `Not part of a time: ${part}.`}),
  short: (part) => ({ko: `1분보다 짧습니다: ${part}.`, en: `Less than a minute: ${part}.`}),
  fields: (part) => ({
    ko: `칸이 다섯 개가 아니라 ${part}개입니다.`,
    en: `It has ${part} fields, not five.`,
  }),
  minute: inField('minute'),
  hour: inField('hour'),
  'day-of-month': inField('day-of-month'),
  month: inField('month'),
  weekday: inField('weekday'),
};

/** Why a part of an input cannot be read; null if the part is the whole `value`. */
export function unreadWords({why, part}: Unread, value: string): Phrase | null {
  const isWhole = why === 'word' && part.toLowerCase() === value.trim().toLowerCase();
  return isWhole || part === '' ? null : reasons[why](quoteOutside(part));
}
