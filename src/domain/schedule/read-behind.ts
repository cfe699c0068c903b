import {type Unread, unreadWord} from '../failure/unread.ts';
import {clockStart} from './read-clock.ts';
import {readZone} from './zone.ts';

/** What a time or rule leaves open, so that the words behind it may be meant to complete it. */
export type Open =
  /** The day of a time of day. */
  | 'day'
  /** The time of day of whole days: `2 days`, `이틀마다`. */
  | 'clock'
  /** The days of a daily time. */
  | 'days'
  /** The minute of `hourly`. */
  | 'minute'
  /** The first or last time of a repetition. */
  | 'end'
  /** The hours in which an interval repeats, or how often within it: `2시간마다 9-18`, `하루 세 번`. */
  | 'within'
  /** A sixth field of a pattern without quotes. */
  | 'field';

const wordEnd = '(?=[ ,]|$)';

/** Names and distances of zones; several of the names mean more than one zone. */
const zoneForm = new RegExp(
  `^\\(?(?:(?:utc|gmt)(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?|kst|jst|[ecmp][sd]t|ces?t|bst|ist|z|` +
    `[+-]\\d{2}:?\\d{2}|(?:한국|일본|미국|현지) ?(?:표준)?시[간각]?)\\)?${wordEnd}`,
);
const namedZone = new RegExp(`^\\(?([a-z_]+(?:/[a-z_+-]+)+)\\)?${wordEnd}`);

const english =
  '(?:sun|mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?s?|' +
  '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \\d{1,2}(?:st|nd|rd|th)?';

/**
 * English names a day behind the time of day too; in Korean `9시 내일 회의` is a text about tomorrow.
 */
const forms: Readonly<Record<Open, RegExp>> = {
  day: new RegExp(
    `^(?:(?:on |next |this )*(?:tonight|tomorrow|${english})${wordEnd}|(?:next|this) week${wordEnd}|` +
      '(?:내일|모레|글피)$|\\d{4}[-./]\\d|\\d{1,2}[-/]\\d{1,2}(?=[ ,]|$)|(?:\\d{4}년 ?)?\\d{1,2}월 ?\\d{1,2}일)',
  ),
  clock: new RegExp(`^(?:on |at )?(?:${english}|[일월화수목금토]요일)${wordEnd}|^at \\d`),
  days: new RegExp(
    `^(?:(?:every|each) \\S|(?:on )?(?:daily|weekdays?|weekends?|${english})${wordEnd}|(?:평일|주중|주말|매주|매월|매달|매년)(?:에?만)?${wordEnd})`,
  ),
  minute: /^(?:at )?:?\d{1,2}(?: ?분에?)?(?= |$)/,
  end: /^(?:(?:from|until|till|between|at|after|before|starting) (?:\d|noon|midnight)|(?:to|[-~]) ?\d{1,2}(?::\d|시| ?[ap]m)|(?:오전 ?|오후 ?|\d{1,2}월 ?)?\d{1,2}(?::\d{2}|시|일)\S*(?:부터|까지)(?= |$))/,
  within: new RegExp(
    `^(?:for \\d|(?:한|두|세|네|다섯|\\d{1,2}) ?번씩?|\\S+에만|(?:평일|주중|주말)만?|(?:on )?(?:weekdays|weekends)|[일월화수목금토] ?[-~] ?[일월화수목금토]|` +
      `\\d{1,2}(?::\\d{2}|시)? ?[-~] ?\\d{1,2}(?::\\d{2}|시)?)${wordEnd}`,
  ),
  field: /^(?:[*?]\S*|[\d,/-]+|(?:sun|mon|tue|wed|thu|fri|sat)[-,]\S+)(?= |$)/,
};

/** Words that belong to the time before them, and make another of it: `9시 이후`. */
const bound = new RegExp(`^(?:뒤|후|이후|이전|동안)에?${wordEnd}`);

/**
 * Returns the word behind a time that would change it, if it became the text; null if none does.
 */
export function changeBehind(behind: string, open: readonly Open[]): Unread | null {
  const text = behind.trimStart();
  const isChange =
    bound.test(text) ||
    isZone(text) ||
    open.some((one) => forms[one].test(text) || isTime(text, one));
  return isChange ? unreadWord(text) : null;
}

function isZone(text: string): boolean {
  const name = namedZone.exec(text)?.[1];
  return zoneForm.test(text) || (name !== undefined && readZone(name) !== null);
}

function isTime(text: string, open: Open): boolean {
  return open === 'clock' && clockStart(text) !== null;
}
