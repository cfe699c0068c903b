import {durationWord, minutesForm, minutesOf, numeralForm, numeralOf} from './number-words.ts';

const day = 86_400_000;
const hourMs = 3_600_000;

/** Units, largest first: their lengths (ms), and how they are written. */
const units: readonly (readonly [size: number, form: RegExp])[] = [
  [365 * day, /^(?:y|yrs?|years?|년)$/],
  [7 * day, /^(?:w|wks?|weeks?|주|주일)$/],
  [day, /^(?:d|days?|일)$/],
  [hourMs, /^(?:h|hrs?|hours?|시간)$/],
  [60_000, /^(?:m|mins?|minutes?|분)$/],
  [1000, /^(?:s|secs?|seconds?|초)$/],
];

/** The maximum duration (ms): a hundred years. A longer one is a typing error. */
const maxDurationMs = 100 * 365 * day;

/** A duration at the start of a text. */
export interface DurationStart {
  readonly ms: number;
  /** The characters of the duration. */
  readonly taken: string;
}

const part = new RegExp(
  `^(\\d{1,9}(?:\\.\\d{1,2})?|${numeralForm}|an?(?= )) ?(시간|주일|[년주일분초]|[a-z]+)( ?반(?= |$))?`,
);

/** Minutes in words, which only follow hours: `삼십 분`. */
const minutes = new RegExp(`^(${minutesForm}) ?(분)`);

/**
 * Reads the duration at the start of a lower-case text, as `readDuration` does. Parts are joined
 * over a space only if both are Korean or both English: `30m 5초 운동` begins with `30m`.
 */
export function durationStart(text: string): DurationStart | null {
  const word = durationWord(text);
  if (word !== null) return word;
  let ms = 0;
  let taken = '';
  let smallest = Number.POSITIVE_INFINITY;
  let isKorean: boolean | null = null;
  for (;;) {
    const rest = text.slice(taken.length);
    const gap = taken !== '' && rest.startsWith(' ') ? 1 : 0;
    const match =
      part.exec(rest.slice(gap)) ?? (taken === '' ? null : minutes.exec(rest.slice(gap)));
    if (match === null) break;
    const [all, amount = '', unit = '', half] = match;
    const size = units.find(([, form]) => form.test(unit))?.[0];
    const isKoreanUnit = !/[a-z]/.test(unit);
    if (size === undefined || size >= smallest || (gap > 0 && isKorean !== isKoreanUnit)) break;
    ms += (numeralOf(amount) ?? minutesOf(amount)) * size + (half === undefined ? 0 : size / 2);
    taken = text.slice(0, taken.length + gap + all.length);
    smallest = size;
    isKorean = isKoreanUnit;
  }
  // The number alone in `1시간 30` may be meant as minutes.
  const isCut = smallest === hourMs && /^ ?\d{1,2}(?= |$)/.test(text.slice(taken.length));
  const isValid = Number.isInteger(ms) && ms > 0 && ms <= maxDurationMs && !isCut;
  return isValid ? {ms, taken} : null;
}

/**
 * Reads `30m`, `1h30m`, `2y`, `90 min`, `1.5h`, `30분`, `1시간 30분`, `한 시간 반`: numbers with units
 * from seconds to years (365 days), larger units first. Returns ms, or null for anything else, for
 * zero and for more than a hundred years.
 */
export function readDuration(text: string): number | null {
  const typed = text.trim().slice(0, 100).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  const read = durationStart(typed);
  return read !== null && read.taken === typed ? read.ms : null;
}

/** Reads a duration from now as `readDuration` does; `in 30m` and `30분 뒤` say so themselves. */
export function readDelay(text: string): number | null {
  const typed = text.trim().slice(0, 100).normalize('NFKC').toLowerCase();
  return readDuration(
    typed.replace(/^in (?=\d|an? |half )| ?(?:[뒤후]에?| from now| later)$/g, ''),
  );
}
