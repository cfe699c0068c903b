import {cellWidth} from '../../../src/domain/text/cell-width.ts';
import type {Frame, Row} from '../../../src/ui/base/row.ts';
import type {Setting} from './material.ts';
import {inSampleZone} from './sample-zone.ts';
import type {Shown} from './shown.ts';

/** Formats a row: as text, or styled for a terminal. */
export type RowWriter = (row: Row) => string;

/** Marks the end of every row, which shows its width and keeps editors from trimming its spaces. */
const edge = '│';

/** A heading, and a line for each row of the frame. */
export function frameLines(
  shown: Shown,
  setting: Setting,
  writeStyled?: RowWriter,
): readonly string[] {
  const frame = inSampleZone(() => shown.draw(setting));
  const {columns} = setting;
  const rows = frame.rows.map((row) => {
    if (shown.isSized === undefined) return (writeStyled ?? plainText)(row);
    const line = `${(writeStyled ?? plainText)(row)}${padding(row, columns)}${edge}`;
    return writeStyled === undefined ? `${line}${toneNames(row)}` : line;
  });
  return [headingOf(shown, setting, frame), ...rows];
}

function headingOf({isSized}: Shown, setting: Setting, {caret}: Frame): string {
  const size = isSized === undefined ? '' : ` ${setting.columns}x${setting.rows}`;
  const place = caret === null ? '' : `, caret in row ${caret.y + 1}, column ${caret.x + 1}`;
  return `${setting.language}${size}${place}`;
}

function padding(row: Row, columns: number): string {
  return ' '.repeat(Math.max(0, columns - cellWidth(plainText(row))));
}

function plainText(row: Row): string {
  return row.map(({text}) => text).join('');
}

/** The papers and the tones of a row that carry a meaning, in order. */
function toneNames(row: Row): string {
  const tones = row.flatMap(({tone = 'plain', text}) =>
    tone === 'plain' || tone === 'dim' || text.trim() === '' ? [] : [tone],
  );
  const papers = row.flatMap(({paper}) => (paper === undefined ? [] : [`[${paper}]`]));
  const names = new Set([...papers, ...tones]);
  return names.size === 0 ? '' : ` ${[...names].join(' ')}`;
}
