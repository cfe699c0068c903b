import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

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

const ended: Phrase = {ko: '만료됨', en: 'expired'};
const unknown: Phrase = {ko: '알 수 없음', en: 'unknown'};

/** The time left until an expiry; both times are ms since the epoch, null if unknown. */
export function expiryWords(expiresAt: number | null, now: number, language: Language): string {
  if (expiresAt === null) return unknown[language];
  return expiresAt <= now ? ended[language] : durationWords(expiresAt - now, language);
}

function partsOf(ms: number, detail: DurationDetail): [number, Unit][] {
  if (ms >= day) return [[Math.floor(ms / day), 'day']];
  if (ms >= hour) return withRest([Math.floor(ms / hour), 'hour'], [ms % hour, minute, 'minute']);
  if (ms < minute) return [[Math.floor(ms / second), 'second']];
  const minutes: [number, Unit] = [Math.floor(ms / minute), 'minute'];
  return detail.seconds ? withRest(minutes, [ms % minute, second, 'second']) : [minutes];
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

/** Local time of day (TZ), `07:31`, or `07:31:10` with `seconds`. `ms`: since the epoch. */
export function clockTime(ms: number, {seconds = false} = {}): string {
  const date = new Date(ms);
  const numbers = [date.getHours(), date.getMinutes(), ...(seconds ? [date.getSeconds()] : [])];
  return numbers.map(twoDigits).join(':');
}

/** The heading with the local day, above the memos that were written on it. */
export function dayHeading(ms: number, language: Language): string {
  const date = new Date(ms);
  const weekday = weekdays[language].split(' ')[date.getDay()];
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  const heading: Phrase = {
    ko: `${year}년 ${month + 1}월 ${day}일 ${weekday}`,
    en: `${weekday}, ${day} ${months.split(' ')[month]} ${year}`,
  };
  return heading[language];
}

/** Local date and time, `2026-11-20 07:31`, the same in both languages for now. */
export function dateTime(ms: number, _language: Language): string {
  const date = new Date(ms);
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())} ${clockTime(ms)}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
