import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {dailyOf} from '../../domain/schedule/read-rule.ts';
import {lacksClock, type Schedule} from '../../domain/schedule/schedule.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {shellWord} from './shell-word.ts';
import {dateTime, wallWords} from './time-words.ts';
import {onClockOf, zoneWords} from './zoned-time.ts';

type Timed = Pick<Schedule, 'rule' | 'zone'>;

/**
 * When a schedule sends, in words, with its zone where none is implied. An interval has no zone: it
 * is elapsed time.
 */
export function ruleWords(schedule: Timed, language: Language): string {
  const zone = schedule.rule.kind === 'every' ? '' : zoneWords(zoneToName(schedule));
  return `${whenWords(schedule, language)}${zone}`;
}

/**
 * The zone of the rule's times: of a pattern also an unknown one, which says why it sends nothing.
 */
export function zoneToName(schedule: Timed): string {
  return lacksClock(schedule) ? sanitizeLine(schedule.zone) : onClockOf(schedule, 0).zone;
}

/** When a schedule sends, in words, for a place that names the zone itself. */
export function whenWords(schedule: Timed, language: Language): string {
  const {rule} = schedule;
  if (rule.kind === 'once') return wallWords(onClockOf(schedule, rule.at));
  if (rule.kind === 'every') return everyWords(spanWords(rule.interval, language))[language];
  const times = dailyOf(rule);
  if (times === null) return `cron ${rule.pattern}`;
  return `${daysWords(times.days, language)} ${times.clock}`;
}

function everyWords(span: string): Phrase {
  return {ko: `${span}마다`, en: `every ${span}`};
}

const daily: Phrase = {ko: '매일', en: 'daily'};
const onWeekdays: Phrase = {ko: '평일', en: 'weekdays'};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

function daysWords(days: string, language: Language): string {
  if (days === '*') return daily[language];
  if (days === '1-5') return onWeekdays[language];
  const names = days.split(',').map((day) => weekdays[language][Number(day)] ?? day);
  return weeklyWords(names.join(', '))[language];
}

function weeklyWords(days: string): Phrase {
  return {ko: `매주 ${days}`, en: days};
}

/** Units as written after a number. */
const units: readonly (readonly [number, Phrase])[] = [
  [86_400_000, {ko: '일', en: ' d'}],
  [3_600_000, {ko: '시간', en: ' h'}],
  [60_000, {ko: '분', en: ' min'}],
  [1000, {ko: '초', en: ' s'}],
];

/** A complete time span (ms), without rounding to its largest units. */
function spanWords(ms: number, language: Language): string {
  const words: string[] = [];
  let left = ms;
  for (const [size, name] of units) {
    const count = Math.floor(left / size);
    if (count > 0) words.push(`${count}${name[language]}`);
    left -= count * size;
  }
  return words.join(' ');
}

/**
 * The text or command that a schedule sends, with the options of its output as they are typed, on
 * one line; not sanitized.
 */
export function jobText({job}: Schedule): string {
  const {image, rings} = job;
  const ring = rings ? ['--ring'] : [];
  if (job.kind === 'text') return [...ring, ...typed({image}), job.text].join(' ').trimEnd();
  const {argv, list, ifChanged, newOnly} = job;
  const given = typed({image, list: list?.title, 'if-changed': ifChanged, 'new-only': newOnly});
  return [...ring, ...given, '--', ...argv.map(shellWord)].join(' ');
}

function typed(options: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, shellWord(value)],
  );
}

const over: Phrase = {ko: '끝남', en: 'ended'};
const paused: Phrase = {ko: '멈춤', en: 'paused'};
const unknownZone: Phrase = {ko: '모르는 시간대', en: 'unknown time zone'};

/** The next time of a schedule, or why there is none. */
export function nextWords(schedule: Schedule, language: Language): string {
  const {nextAt} = schedule;
  const why = whyNone(schedule, language);
  return nextAt === null || why !== null
    ? (why ?? '')
    : dateTime(onClockOf(schedule, nextAt), language);
}

/** Why a schedule has no next time; null if it has one. */
export function whyNone(schedule: Schedule, language: Language): string | null {
  if (schedule.nextAt === null) return over[language];
  if (schedule.isPaused) return paused[language];
  return lacksClock(schedule) ? unknownZone[language] : null;
}

/** The warning about a schedule that sends more than Kakao may accept in a day. */
export function manyTimes(times: number): Phrase {
  return {
    ko: `하루에 ${times}번 보냅니다. 카카오는 하루 20건쯤에서 막을 수 있습니다: 넘는 메모는 대기합니다.`,
    en: `It sends ${times} times a day. Kakao may stop at about 20: memos over that wait in the outbox.`,
  };
}
