import type {Cell} from '../../test/support/terminal-cells.ts';
import {paintOf} from './terminal-colors.ts';
import {type Box, drawLine, fill} from './terminal-lines.ts';

/** The grid: a wide character takes two cells, so a CJK font of 18 px fits it without a gap. */
export const cellSize = {width: 9, height: 24, fontSize: 18, baseline: 18} as const;

/** Characters whose glyphs fit the grid when a monospaced font draws them as one run. */
const runPattern = [/^[!-~]$/, /^[가-힣]$/];

interface Glyph {
  cell: Cell;
  box: Box;
}

interface Run {
  glyphs: Glyph[];
  style: string;
  kind: number;
}

/** Draws one row of cells whose upper left corner is given, as SVG elements. */
export function drawRow(cells: Cell[], x: number, y: number): string {
  const glyphs = cells
    .map((cell, column) => ({cell, box: boxOf(cell, x + column * cellSize.width, y)}))
    .filter(({cell}) => cell.width > 0);
  return drawBackgrounds(glyphs) + runsOf(glyphs).map(drawRun).join('');
}

function boxOf(cell: Cell, x: number, y: number): Box {
  return {x, y, width: cellSize.width * cell.width, height: cellSize.height};
}

function drawBackgrounds(glyphs: Glyph[]): string {
  const fills: Array<{box: Box; color: string}> = [];
  for (const {cell, box} of glyphs) {
    const color = paintOf(cell).background;
    const last = fills.at(-1);
    if (color === undefined) continue;
    if (last !== undefined && last.color === color && last.box.x + last.box.width === box.x)
      last.box.width += box.width;
    else fills.push({box: {...box}, color});
  }
  return fills.map(({box, color}) => fill(box, color)).join('');
}

function runsOf(glyphs: Glyph[]): Run[] {
  const runs: Run[] = [];
  let next = 0;
  for (const glyph of glyphs) {
    if (glyph.cell.text.trim() === '' || glyph.cell.invisible) continue;
    const style = styleOf(glyph.cell);
    const kind = runPattern.findIndex((pattern) => pattern.test(glyph.cell.text));
    const last = runs.at(-1);
    const joins = kind >= 0 && last?.kind === kind && last.style === style && next === glyph.box.x;
    if (joins) last.glyphs.push(glyph);
    else runs.push({glyphs: [glyph], style, kind});
    next = glyph.box.x + glyph.box.width;
  }
  return runs;
}

function styleOf(cell: Cell): string {
  const lines = [cell.underline ? 'underline' : '', cell.strikethrough ? 'line-through' : ''];
  const decoration = lines.join(' ').trim();
  return [
    ` fill="${paintOf(cell).foreground}"`,
    cell.bold ? ' font-weight="700"' : '',
    cell.italic ? ' font-style="italic"' : '',
    decoration === '' ? '' : ` text-decoration="${decoration}"`,
  ].join('');
}

function drawRun({glyphs, style, kind}: Run): string {
  const [first] = glyphs;
  if (first === undefined) return '';
  const {cell, box} = first;
  const line = drawLine(cell.text, box, paintOf(cell).foreground);
  if (line !== undefined) return line;
  const y = box.y + cellSize.baseline;
  if (kind < 0) return drawLoneGlyph(cell, box, style);
  const text = escapeMarkup(glyphs.map((glyph) => glyph.cell.text).join(''));
  const length = glyphs.length * box.width;
  return `<text x="${box.x}" y="${y}" textLength="${length}"${style}>${text}</text>`;
}

/** Centers a glyph that may come from any font in its cells. */
function drawLoneGlyph(cell: Cell, box: Box, style: string): string {
  const narrow = cell.width === 1 ? ' class="narrow"' : '';
  const place = `x="${box.x + box.width / 2}" y="${box.y + cellSize.baseline}" text-anchor="middle"`;
  return `<text ${place}${narrow}${style}>${escapeMarkup(cell.text)}</text>`;
}

/** Makes text safe inside SVG and HTML elements. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
