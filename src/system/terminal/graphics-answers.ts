import type {Environment} from '../../domain/failure/environment.ts';
import type {TerminalGraphics} from '../../domain/program/terminal-graphics.ts';

/** Queries the size of a cell in pixels (xterm, XTWINOPS 16). */
const cellQuestion = '\u001b[16t';
/** Queries the attributes of the terminal (DA1). */
const attributesQuestion = '\u001b[c';
/** Queries the name and version (xterm, XTVERSION). */
const nameQuestion = '\u001b[>q';
/** Asks whether a picture of one pixel could be shown (kitty, "Querying support"). */
const kittyQuestion = '\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\';

const cellAnswer = /\u001b\[6;(\d{1,3});(\d{1,3})t/;
const attributesAnswer = /\u001b\[\?\d+((?:;\d+)*)c/;
const nameAnswer = /\u001bP>\|([^\u001b]*)\u001b\\/;
const kittyAnswer = /\u001b_Gi=31;OK\u001b\\/;

/**
 * The terminals that draw Unicode placeholders, which cannot be asked for: others that know the
 * protocol would show signs in place of the picture. kitty has them since 0.28.
 */
const drawsPlaceholders = /^(?:ghostty\b|kitty\((?:[1-9]|0\.(?:2[89]|[3-9]\d)))/;

/** The size of a cell (width, height) of which kitty keeps the proportions, if it is not known. */
const usualCell = {width: 10, height: 20} as const;

/**
 * The queries for graphics. A multiplexer does not pass kitty's on to the terminal, and would take
 * it as a title; for sixel graphics it answers itself.
 */
export function graphicsQuestion(env: Environment): string {
  const isMultiplexed =
    env['TMUX'] !== undefined ||
    env['STY'] !== undefined ||
    /^(?:tmux|screen)/.test(env['TERM'] ?? '');
  const kitty = isMultiplexed ? '' : `${nameQuestion}${kittyQuestion}`;
  return `${kitty}${cellQuestion}${attributesQuestion}`;
}

/** Null if the terminal did not answer that it draws pictures. */
export function readGraphics(received: string): TerminalGraphics | null {
  const cell = readCellSize(received);
  const isKitty = kittyAnswer.test(received);
  if (isKitty && drawsPlaceholders.test(nameAnswer.exec(received)?.[1] ?? '')) {
    return {protocol: 'kitty', cell: cell ?? usualCell};
  }
  const attributes = attributesAnswer.exec(received)?.[1]?.split(';') ?? [];
  return attributes.includes('4') && cell !== null ? {protocol: 'sixel', cell} : null;
}

/** The size of a cell in an answer; null if it is not one. */
export function readCellSize(answer: string): TerminalGraphics['cell'] {
  const [, height, width] = cellAnswer.exec(answer)?.map(Number) ?? [];
  if (height === undefined || width === undefined) return null;
  return height < 4 || width < 2 ? null : {width, height};
}
