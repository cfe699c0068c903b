import type {Phrase} from '../../domain/program/phrase.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {emptyRow, type Row, row, type Tone} from './row.ts';
import type {View} from './view.ts';

/**
 * A line of a guide; if there is little room, the less important ones (higher `rank`) are dropped
 * first.
 */
export interface GuideLine {
  readonly rows: readonly Row[];
  readonly rank: number;
}

/** A sentence of the guide, on as many rows as it needs. */
export function guideLine(
  phrase: Phrase,
  {language, columns}: View,
  {rank, tone = 'plain'}: {rank: number; tone?: Tone},
): GuideLine {
  const lines = wrapText(phrase[language], columns - 2);
  return {rows: lines.map(({text}) => row(` ${text}`, tone)), rank};
}

/** An empty row between two paragraphs, dropped first. */
export function guideGap(): GuideLine {
  return {rows: [emptyRow], rank: 9};
}

/** The highest rank whose lines are cut to fit rather than dropped. */
const lastNeeded = 1;

/** The lines that fit, the most important first, in their original order. */
export function fittingLines(lines: readonly GuideLine[], room: number): readonly Row[] {
  let left = room;
  const shown = new Map<GuideLine, readonly Row[]>();
  for (const line of lines.toSorted((one, other) => one.rank - other.rank)) {
    if (line.rows.length > left && line.rank > lastNeeded) continue;
    const rows = line.rows.slice(0, left);
    shown.set(line, rows);
    left -= rows.length;
  }
  return lines.flatMap((line) => shown.get(line) ?? []);
}

/** The rows that did not fit, the most important first. */
export function leftOut(lines: readonly GuideLine[], shown: readonly Row[]): readonly Row[] {
  const seen = new Set(shown);
  return lines
    .toSorted((one, other) => one.rank - other.rank)
    .flatMap(({rows}) => rows.filter((row) => !seen.has(row)));
}
