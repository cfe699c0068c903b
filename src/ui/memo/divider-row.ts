import {cellWidth, truncateToCells} from '../../domain/text/cell-width.ts';
import {dayHeading} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type Row, row} from '../base/row.ts';
import type {View} from '../base/view.ts';

/** A centered heading between memos: a day, or the beginning of the scheduled ones. */
export function dividerRow(words: string, {columns, glyphs, layout}: View): Row {
  if (layout === 'chat') {
    const pill = ` ${truncateToCells(words, columns - 2, '')} `;
    return [{text: indentFor(pill, columns)}, {text: pill, paper: 'day'}];
  }
  const room = columns - 1;
  const dashed = `--- ${words} ---`;
  const fitting = cellWidth(dashed) <= room ? dashed : words;
  const heading = truncateToCells(fitting, room, glyphs.ellipsis);
  return row(`${indentFor(heading, columns)}${heading}`, 'dim');
}

function indentFor(heading: string, columns: number): string {
  return ' '.repeat(Math.max(0, Math.floor((columns - cellWidth(heading)) / 2)));
}

/** The heading of the day of a time (ms). */
export function dayDivider(time: number, view: View): Row {
  return dividerRow(dayHeading(here(time), view.language), view);
}
