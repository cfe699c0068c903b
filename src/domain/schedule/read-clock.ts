import type {Unread} from '../failure/unread.ts';
import {minutesForm, minutesOf, numeralForm, numeralOf} from '../program/number-words.ts';
import {timeEnd} from './read-head.ts';
import type {WallTime} from './zone.ts';

export type TimeOfDay = Pick<WallTime, 'hour' | 'minute'>;

/** A time of day at the start of a text. */
export interface ClockStart extends TimeOfDay {
  readonly taken: string;
  /** Midnight, which may be the beginning or the end of a day. */
  readonly isEitherDay: boolean;
}

/** The hours that a part of the day has, as written, and what is added to them. */
type Hours = readonly (readonly [first: number, last: number, added: number])[];

const morning: Hours = [
  [0, 11, 0],
  [12, 12, -12],
];
const afternoon: Hours = [
  [12, 12, 0],
  [1, 11, 12],
];

const partsOfDay: Readonly<Record<string, Hours>> = {
  오전: morning,
  a: morning,
  오후: afternoon,
  p: afternoon,
  새벽: [
    [0, 6, 0],
    [12, 12, -12],
  ],
  아침: [[4, 11, 0]],
  낮: [
    [10, 12, 0],
    [1, 5, 12],
  ],
  점심: [
    [11, 12, 0],
    [1, 3, 12],
  ],
  저녁: [[4, 11, 12]],
  밤: [
    [6, 11, 12],
    [12, 12, -12],
  ],
};

const before = '오전|오후|새벽|아침|낮|점심|저녁|밤|[ap]\\.?m\\.?(?= ?\\d)';
const after = '[ap]\\.?m\\.?(?![a-z])';
const colon = '(\\d{1,2}):(\\d{2})(?::00)?';
/** The number alone in `18시 30` may be meant as minutes, and seconds are not scheduled. */
const spoken = `(\\d{1,2}|${numeralForm}) ?시(?: ?(\\d{1,2}|${minutesForm}) ?분| ?(반))?(?! ?\\d{1,2}(?: ?[분초]| |$))`;
const form = new RegExp(
  `^(?:(${before}) ?)?(?:${colon}|${spoken}|(\\d{1,2})(?= ?${after}))(?: ?(${after}))?(?: ?정각)?에?${timeEnd}`,
);
const named = new RegExp(`^(정오|noon|자정|midnight)에?${timeEnd}`);

/**
 * Reads `09:00`, `6pm`, `6:30 pm`, `18시 30분`, `오후 6시 반`, `밤 열 시`, `noon` at the start of a head.
 * Returns null if there is no time of day, and what is wrong with `25:00` or `오후 15시`.
 */
export function clockStart(head: string): ClockStart | Unread | null {
  const word = named.exec(head);
  if (word !== null) {
    const isNoon = word[1] === '정오' || word[1] === 'noon';
    return {hour: isNoon ? 12 : 0, minute: 0, taken: word[0], isEitherDay: !isNoon};
  }
  const match = form.exec(head);
  if (match === null) return null;
  const [taken, first, hours, minutes, words, wordMinutes, half, bare, last] = match;
  const hour = hourOf(hours ?? words ?? bare ?? '', [first, last]);
  const minute = half === undefined ? minutesOf(minutes ?? wordMinutes ?? '0') : 30;
  if (hour === null || minute > 59) return {why: 'clock', part: taken};
  return {hour, minute, taken, isEitherDay: first === '밤' && hour === 0};
}

function hourOf(written: string, parts: readonly (string | undefined)[]): number | null {
  const hour = numeralOf(written) ?? Number(written);
  const [part, ...others] = parts.filter((word) => word !== undefined);
  if (others.length > 0) return null;
  if (part === undefined) return hour > 23 ? null : hour;
  const hours = partsOfDay[part] ?? partsOfDay[part.slice(0, 1)] ?? [];
  const found = hours.find(([from, to]) => hour >= from && hour <= to);
  return found === undefined ? null : hour + found[2];
}
