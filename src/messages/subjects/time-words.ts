import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {localZone, wallTime} from '../../domain/schedule/zone.ts';
import {changeWords, labelOf, namedZone, type ZonedTime, zoneWords} from './zoned-time.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export interface DurationDetail {
  /** Whether a span below an hour includes the seconds, for a countdown. */
  readonly seconds?: boolean;
}

type Unit = 'day' | 'hour' | 'minute' | 'second';

/**
 * A time span (ms) in words, rounded down: whole days from one day, hours and minutes from one
 * hour, then minutes, then seconds. A part that is zero is omitted.
 */
export function durationWords(ms: number, language: Language, detail: DurationDetail = {}): string {
  const parts = partsOf(Math.max(0, ms), detail);
  const shown = parts.filter(([count], index) => index === 0 || count > 0);
  return shown.map(([count, unit]) => amount(count, unit, language)).join(' ');
}

const briefUnits: Readonly<Record<Unit, Phrase>> = {
  day: {ko: '일', en: 'd'},
  hour: {ko: '시간', en: 'h'},
  minute: {ko: '분', en: 'm'},
  second: {ko: '초', en: 's'},
};

/** A time span (ms) as its largest unit, rounded down. */
function briefDuration(ms: number, language: Language): string {
  const [[count, unit] = [0, 'second'] as const] = partsOf(Math.max(0, ms), {});
  return `${count}${briefUnits[unit][language]}`;
}

const ended: Phrase = {ko: '만료됨', en: 'expired'};
const unknown: Phrase = {ko: '알 수 없음', en: 'unknown'};

/** The time left until an expiry; both times are ms since the epoch, null if unknown. */
export function expiryWords(expiresAt: number | null, now: number, language: Language): string {
  if (expiresAt === null) return unknown[language];
  return expiresAt <= now ? ended[language] : durationWords(expiresAt - now, language);
}

/** The same as its largest unit, for a place with little room: `3h`. */
export function briefExpiry(expiresAt: number | null, now: number, language: Language): string {
  if (expiresAt === null) return '?';
  return expiresAt <= now ? ended[language] : briefDuration(expiresAt - now, language);
}

function partsOf(ms: number, detail: DurationDetail): [number, Unit][] {
  if (ms >= dayMs) return [[Math.floor(ms / dayMs), 'day']];
  if (ms >= hourMs)
    return withRest([Math.floor(ms / hourMs), 'hour'], [ms % hourMs, minuteMs, 'minute']);
  if (ms < minuteMs) return [[Math.floor(ms / secondMs), 'second']];
  const minutes: [number, Unit] = [Math.floor(ms / minuteMs), 'minute'];
  return detail.seconds ? withRest(minutes, [ms % minuteMs, secondMs, 'second']) : [minutes];
}

function withRest(
  first: [number, Unit],
  [rest, size, unit]: [number, number, Unit],
): [number, Unit][] {
  return [first, [Math.floor(rest / size), unit]];
}

/** Units as written after a number. */
const units: Readonly<Record<Unit, Phrase>> = {
  day: {ko: '일', en: ' days'},
  hour: {ko: '시간', en: ' h'},
  minute: {ko: '분', en: ' min'},
  second: {ko: '초', en: ' s'},
};

const oneDay: Phrase = {ko: '1일', en: '1 day'};

function amount(count: number, unit: Unit, language: Language): string {
  if (unit === 'day' && count === 1) return oneDay[language];
  return `${count}${units[unit][language]}`;
}

const weekdays: Phrase = {
  ko: '일요일 월요일 화요일 수요일 목요일 금요일 토요일',
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
};

const months =
  'January February March April May June July August September October November December';

export interface TimeDetail {
  readonly seconds?: boolean;
  /** Whether the zone is named even where it is implied. */
  readonly named?: boolean;
}

/** The time of day, `07:31`, or `07:31:10` with `seconds`, with its zone where none is implied. */
export function clockTime(time: ZonedTime, detail: TimeDetail = {}): string {
  return `${clock(time, detail)}${label(time, detail)}`;
}

/** The time of day below a heading with its day and zone. */
export function clockBelow(time: ZonedTime): string {
  return clock(time, {});
}

/** The heading with the day and its zone, above the memos that were written on it. */
export function dayHeading(time: ZonedTime, language: Language): string {
  const {year, month, day} = wallTime(time.at, time.zone);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const weekday = weekdays[language].split(' ')[date.getUTCDay()];
  const heading: Phrase = {
    ko: `${year}년 ${month}월 ${day}일 ${weekday}`,
    en: `${weekday}, ${day} ${months.split(' ')[month - 1]} ${year}`,
  };
  return `${heading[language]}${zoneWords(time.zone)}`;
}

/**
 * Date and time, `2026-11-20 07:31`, with its zone where none is implied; the same in both
 * languages for now.
 */
export function dateTime(time: ZonedTime, _language: Language, detail: TimeDetail = {}): string {
  return `${day(time)} ${clock(time, detail)}${label(time, detail)}`;
}

/** Several times of one zone, which is named once if it is not this machine's. */
export function dateTimes(times: readonly ZonedTime[], language: Language): string {
  const [first] = times;
  if (first === undefined || first.zone === localZone()) {
    return times.map((time) => dateTime(time, language)).join(', ');
  }
  const each = times.map((time) => `${wallWords(time)}${changeWords(time)}`);
  return `${each.join(', ')}${zoneWords(first.zone)}`;
}

/** Date and time alone, `2026-11-20 07:31`, for a place that names the zone itself. */
export function wallWords(time: ZonedTime): string {
  return `${day(time)} ${clock(time, {})}`;
}

function label(time: ZonedTime, {named = false}: TimeDetail): string {
  return named ? `${changeWords(time)}${namedZone(time.zone)}` : labelOf(time);
}

function day({at, zone}: ZonedTime): string {
  const {year, month, day: date} = wallTime(at, zone);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

function clock({at, zone}: ZonedTime, {seconds = false}: TimeDetail): string {
  const {hour, minute} = wallTime(at, zone);
  const second = Math.floor((((at % 60_000) + 60_000) % 60_000) / 1000);
  return [hour, minute, ...(seconds ? [second] : [])].map(twoDigits).join(':');
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
