import type {Terminal} from '../../test/support/terminal.ts';
import type {Cell} from '../../test/support/terminal-cells.ts';
import {windowColors} from './terminal-colors.ts';
import {cellSize, drawRow, escapeMarkup} from './terminal-row.ts';

const padding = 16;
const barHeight = 38;
/** The margin around the window for its border. */
const windowMargin = 1;
const radius = 12;

const styleSheet = `text{font-family:'Noto Sans Mono CJK KR','D2Coding','Menlo','DejaVu Sans Mono',monospace;\
font-size:${cellSize.fontSize}px;white-space:pre}\
.narrow{font-family:'DejaVu Sans Mono','Menlo',monospace;font-size:15px}\
.title{font-family:'Noto Sans CJK KR','Apple SD Gothic Neo',sans-serif;font-size:14px}`;

/** Draws the visible screen of a terminal, with its cursor, as a window: an SVG document. */
export function terminalSvg(terminal: Terminal, title = 'kakao-tui'): string {
  const rows = withCursor(terminal.cells(), terminal.cursor());
  const width = (rows[0]?.length ?? 0) * cellSize.width + 2 * padding;
  const height = rows.length * cellSize.height + barHeight + 2 * padding;
  const top = windowMargin + barHeight + padding;
  const drawn = rows.map((row, i) =>
    drawRow(row, windowMargin + padding, top + i * cellSize.height),
  );
  const size = `width="${width + 2 * windowMargin}" height="${height + 2 * windowMargin}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<title>${escapeMarkup(title)}</title><style>${styleSheet}</style>`,
    drawFrame(width, height, title),
    ...drawn.filter((row) => row !== ''),
    '</svg>\n',
  ].join('\n');
}

function drawFrame(width: number, height: number, title: string): string {
  const lights = ['#e5686a', '#e3b341', '#57ab5a']
    .map((color, i) => light(windowMargin + 22 + i * 20, color))
    .join('');
  const bar = `M${windowMargin} ${windowMargin + barHeight}v${radius - barHeight}q0 ${-radius} ${radius} ${-radius}\
h${width - 2 * radius}q${radius} 0 ${radius} ${radius}v${barHeight - radius}z`;
  const box = `x="${windowMargin}" y="${windowMargin}" width="${width}" height="${height}" rx="${radius}"`;
  const middle = `x="${windowMargin + width / 2}" y="${windowMargin + 24}" text-anchor="middle"`;
  return [
    `<rect ${box} fill="${windowColors.background}"/>`,
    `<path d="${bar}" fill="${windowColors.bar}"/>`,
    `<rect ${box} fill="none" stroke="${windowColors.edge}"/>`,
    lights,
    `<text class="title" ${middle} fill="${windowColors.title}">${escapeMarkup(title)}</text>`,
  ].join('');
}

function light(x: number, color: string): string {
  return `<circle cx="${x}" cy="${windowMargin + barHeight / 2}" r="6" fill="${color}" opacity="0.85"/>`;
}

/** Draws the block cursor as a cell with its own colors. */
function withCursor(rows: Cell[][], cursor: ReturnType<Terminal['cursor']>): Cell[][] {
  if (!cursor.visible) return rows;
  const colors = {
    foreground: {kind: 'rgb', value: Number.parseInt(windowColors.background.slice(1), 16)},
    background: {kind: 'rgb', value: Number.parseInt(windowColors.cursor.slice(1), 16)},
  } as const;
  return rows.map((row, y) =>
    row.map((cell, x) =>
      x === cursor.x && y === cursor.y ? {...cell, ...colors, inverse: false, dim: false} : cell,
    ),
  );
}
