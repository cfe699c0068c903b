import type {Terminal} from '../../test/support/terminal.ts';
import type {Cell} from '../../test/support/terminal-cells.ts';
import {WINDOW} from './terminal-colors.ts';
import {CELL, drawRow, escapeMarkup} from './terminal-row.ts';

const PADDING = 16;
const BAR_HEIGHT = 38;
/** The margin around the window for its border. */
const MARGIN = 1;
const RADIUS = 12;

const STYLE = `text{font-family:'Noto Sans Mono CJK KR','D2Coding','Menlo','DejaVu Sans Mono',monospace;\
font-size:${CELL.fontSize}px;white-space:pre}\
.narrow{font-family:'DejaVu Sans Mono','Menlo',monospace;font-size:15px}\
.title{font-family:'Noto Sans CJK KR','Apple SD Gothic Neo',sans-serif;font-size:14px}`;

/** Draws the visible screen of a terminal, with its cursor, as a window: an SVG document. */
export function terminalSvg(terminal: Terminal, title = 'kakao-tui'): string {
  const rows = withCursor(terminal.cells(), terminal.cursor());
  const width = (rows[0]?.length ?? 0) * CELL.width + 2 * PADDING;
  const height = rows.length * CELL.height + BAR_HEIGHT + 2 * PADDING;
  const top = MARGIN + BAR_HEIGHT + PADDING;
  const drawn = rows.map((row, i) => drawRow(row, MARGIN + PADDING, top + i * CELL.height));
  const size = `width="${width + 2 * MARGIN}" height="${height + 2 * MARGIN}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<title>${escapeMarkup(title)}</title><style>${STYLE}</style>`,
    drawFrame(width, height, title),
    ...drawn.filter((row) => row !== ''),
    '</svg>\n',
  ].join('\n');
}

function drawFrame(width: number, height: number, title: string): string {
  const lights = ['#e5686a', '#e3b341', '#57ab5a']
    .map((color, i) => light(MARGIN + 22 + i * 20, color))
    .join('');
  const bar = `M${MARGIN} ${MARGIN + BAR_HEIGHT}v${RADIUS - BAR_HEIGHT}q0 ${-RADIUS} ${RADIUS} ${-RADIUS}\
h${width - 2 * RADIUS}q${RADIUS} 0 ${RADIUS} ${RADIUS}v${BAR_HEIGHT - RADIUS}z`;
  const box = `x="${MARGIN}" y="${MARGIN}" width="${width}" height="${height}" rx="${RADIUS}"`;
  const middle = `x="${MARGIN + width / 2}" y="${MARGIN + 24}" text-anchor="middle"`;
  return [
    `<rect ${box} fill="${WINDOW.background}"/>`,
    `<path d="${bar}" fill="${WINDOW.bar}"/>`,
    `<rect ${box} fill="none" stroke="${WINDOW.edge}"/>`,
    lights,
    `<text class="title" ${middle} fill="${WINDOW.title}">${escapeMarkup(title)}</text>`,
  ].join('');
}

function light(x: number, color: string): string {
  return `<circle cx="${x}" cy="${MARGIN + BAR_HEIGHT / 2}" r="6" fill="${color}" opacity="0.85"/>`;
}

/** Draws the block cursor as a cell with its own colours. */
function withCursor(rows: Cell[][], cursor: ReturnType<Terminal['cursor']>): Cell[][] {
  if (!cursor.visible) return rows;
  const colors = {
    foreground: {kind: 'rgb', value: Number.parseInt(WINDOW.background.slice(1), 16)},
    background: {kind: 'rgb', value: Number.parseInt(WINDOW.cursor.slice(1), 16)},
  } as const;
  return rows.map((row, y) =>
    row.map((cell, x) =>
      x === cursor.x && y === cursor.y ? {...cell, ...colors, inverse: false, dim: false} : cell,
    ),
  );
}
