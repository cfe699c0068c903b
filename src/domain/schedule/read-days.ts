/** Sunday first, as in a cron pattern. */
const weekdayNames: readonly (readonly string[])[] = [
  ['일', '일요일', 'sun', 'sunday'],
  ['월', '월요일', 'mon', 'monday'],
  ['화', '화요일', 'tue', 'tues', 'tuesday'],
  ['수', '수요일', 'wed', 'wednesday'],
  ['목', '목요일', 'thu', 'thur', 'thurs', 'thursday'],
  ['금', '금요일', 'fri', 'friday'],
  ['토', '토요일', 'sat', 'saturday'],
];

/** The number of a day of the week by its name in lower case, Sunday 0; -1 for anything else. */
export function weekdayOf(name: string): number {
  return weekdayNames.findIndex((names) => names.includes(name));
}

/** A regular expression for the names of the days of the week; the longer ones come first. */
export const weekdayForm = weekdayNames
  .flat()
  .toSorted((one, other) => other.length - one.length)
  .join('|');

const groups: Readonly<Record<string, string>> = {
  매일: '*',
  daily: '*',
  everyday: '*',
  day: '*',
  평일: '1-5',
  주중: '1-5',
  weekday: '1-5',
  weekdays: '1-5',
  주말: '0,6',
  weekend: '0,6',
  weekends: '0,6',
};

/**
 * The day-of-week field of a cron pattern for `금`, `mon,wed,fri`, `월~금`, `월수금`, `평일`, `주말` or
 * `매일`; null for anything else.
 */
export function readDays(word: string): string | null {
  const name = word.normalize('NFKC').toLowerCase().trim();
  const group = groups[name];
  if (group !== undefined) return group;
  const days = name.split(/[,·/]/).flatMap((item) => daysOf(item.trim()));
  if (days.includes(-1) || new Set(days).size < days.length) return null;
  const field = days.sort().join(',');
  if (field === '1,2,3,4,5') return '1-5';
  return field === '0,1,2,3,4,5,6' ? '*' : field;
}

/**
 * The days of one name, of a range, or of single letters in a row; contains -1 if there is none.
 */
function daysOf(item: string): readonly number[] {
  const [first = '', last, ...more] = item.split(/ ?[-~] ?/);
  if (last !== undefined && more.length === 0) return range(weekdayOf(first), weekdayOf(last));
  return /^[일월화수목금토]{2,7}$/.test(item) ? Array.from(item, weekdayOf) : [weekdayOf(item)];
}

/** A range may go over the end of the week: Saturday to Monday. */
function range(first: number, last: number): readonly number[] {
  if (first === -1 || last === -1) return [-1];
  return Array.from({length: ((last - first + 7) % 7) + 1}, (_, index) => (first + index) % 7);
}
