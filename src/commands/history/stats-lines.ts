import type {RecordTally} from '../../app/ports/record-ports.ts';
import type {TimeCounts} from '../../domain/memo/count-times.ts';
import type {WordCount} from '../../domain/memo/count-words.ts';
import type {MemoStatus} from '../../domain/memo/memo.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {memoStatusWords} from '../../messages/subjects/memo-words.ts';
import {zoneWords} from '../../messages/subjects/zoned-time.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {Line} from '../shared/styled-line.ts';

/** Counts of the memos in the history. */
export interface Stats extends TimeCounts, Pick<RecordTally, 'total' | 'statuses' | 'tags'> {
  readonly words: readonly WordCount[];
  /** The time zone of the days and hours. */
  readonly zone: string;
}

/** How many days and words the terminal shows; JSON has all days. */
const shownDays = 14;
const shownWords = 12;

const headings = {
  days: {ko: '날짜별', en: 'By day'},
  hours: {ko: '시간대별', en: 'By hour'},
  words: {ko: '자주 쓴 단어', en: 'Frequent words'},
  tags: {ko: '태그', en: 'Tags'},
} satisfies Readonly<Record<string, Phrase>>;

function totalWords(total: number): Phrase {
  return {ko: `총 ${total}건`, en: `${total} memo(s)`};
}

/** Formats the counts for a terminal, with bars of `#`, which is one cell wide everywhere. */
export function statsLines(
  stats: Stats,
  {language, output}: Pick<CommandContext, 'language' | 'output'>,
): readonly Line[] {
  const states = Object.entries(stats.statuses).map(
    ([status, count]) => `${memoStatusWords(status as MemoStatus, language)} ${count}`,
  );
  const total = totalWords(stats.total)[language];
  const days = stats.days.slice(-shownDays).map(({day, count}) => ({name: day, count}));
  const hours = stats.hours.map((count, hour) => ({name: String(hour).padStart(2, '0'), count}));
  const zone = zoneWords(stats.zone);
  return [
    states.length === 0 ? total : `${total}: ${states.join(', ')}`,
    ...section(`${headings.days[language]}${zone}`, bars(days, output.columns)),
    ...section(
      `${headings.hours[language]}${zone}`,
      stats.total === 0 ? [] : bars(hours, output.columns),
    ),
    ...section(headings.words[language], list(stats.words.slice(0, shownWords))),
    ...section(
      headings.tags[language],
      list(stats.tags.map(({tag, count}) => ({word: `#${tag}`, count}))),
    ),
  ];
}

function section(heading: string, lines: readonly string[]): readonly Line[] {
  return lines.length === 0 ? [] : ['', [{text: heading, tone: 'heading'}], ...lines];
}

interface Bar {
  readonly name: string;
  readonly count: number;
}

function bars(counts: readonly Bar[], columns: number): readonly string[] {
  const highest = Math.max(1, ...counts.map(({count}) => count));
  const digits = String(highest).length;
  const nameWidth = Math.max(0, ...counts.map(({name}) => name.length));
  const room = Math.max(4, Math.min(60, columns - nameWidth - digits - 6));
  return counts.map(({name, count}) => {
    const length = count === 0 ? 0 : Math.max(1, Math.round((count / highest) * room));
    return `  ${name}  ${String(count).padStart(digits)}  ${'#'.repeat(length)}`.trimEnd();
  });
}

function list(words: readonly {readonly word: string; readonly count: number}[]) {
  return words.map(({word, count}) => `  ${sanitizeLine(word)} ${count}`);
}
