import type {Cell, CellColor} from '../../test/support/terminal-cells.ts';

/** The window's own colors. */
export const windowColors = {
  background: '#15171c',
  bar: '#1d2027',
  edge: '#2f343f',
  foreground: '#d6dae3',
  title: '#8b93a3',
  cursor: '#f5d76e',
} as const;

const ansiColors = [
  ...['#282c36', '#f0717b', '#8fd18a', '#e8c76a', '#6fa8f5', '#c792ea', '#63c9d0', '#c5cad6'],
  ...['#6b7383', '#ff8d96', '#a9e5a4', '#fbdf8b', '#93c0ff', '#dcb0f7', '#86e2e8', '#f4f6fa'],
];

const cubeLevels = [0, 95, 135, 175, 215, 255];
const dimStrength = 0.55;

export interface CellPaint {
  foreground: string;
  /** Undefined if the window's background shows through. */
  background: string | undefined;
}

/** Resolves a cell's colors with inverse and dim applied. */
export function paintOf(cell: Cell): CellPaint {
  const foreground = toHex(cell.foreground) ?? windowColors.foreground;
  const background = toHex(cell.background);
  const [ink, paper] = cell.inverse
    ? [background ?? windowColors.background, foreground]
    : [foreground, background];
  return {
    foreground: cell.dim ? mix(ink, paper ?? windowColors.background, dimStrength) : ink,
    background: paper,
  };
}

function toHex(color: CellColor): string | undefined {
  if (color.kind === 'default') return undefined;
  if (color.kind === 'rgb') return `#${color.value.toString(16).padStart(6, '0')}`;
  return ansiColors[color.index] ?? indexedColor(color.index);
}

/** xterm's 6x6x6 cube (16 to 231) and its grays (232 to 255). */
function indexedColor(index: number): string {
  if (index >= 232) return hex(Array(3).fill(8 + 10 * (index - 232)));
  const place = index - 16;
  const levels = [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6];
  return hex(levels.map((level) => cubeLevels[level] ?? 0));
}

function mix(color: string, other: string, share: number): string {
  const others = channels(other);
  return hex(
    channels(color).map((value, i) => Math.round(value * share + (others[i] ?? 0) * (1 - share))),
  );
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function hex(values: number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
