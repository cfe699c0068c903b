import type {Terminal as Emulator, IBufferCell} from '@xterm/headless';

export type CellColor =
  | {kind: 'default'}
  | {kind: 'palette'; index: number}
  | {kind: 'rgb'; value: number};

/**
 * The contents of one cell of the screen. The second cell of a wide character has width 0 and no
 * text.
 */
export interface Cell {
  text: string;
  width: number;
  foreground: CellColor;
  background: CellColor;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
  inverse: boolean;
  invisible: boolean;
  strikethrough: boolean;
}

/** Reads the visible rows with their colors and attributes. */
export function readCells(emulator: Emulator): Cell[][] {
  const buffer = emulator.buffer.active;
  return Array.from({length: emulator.rows}, (_, row) => {
    const line = buffer.getLine(buffer.baseY + row);
    return Array.from({length: emulator.cols}, (_, column) => line?.getCell(column))
      .filter((cell) => cell !== undefined)
      .map(readCell);
  });
}

function readCell(cell: IBufferCell): Cell {
  return {
    text: cell.getChars(),
    width: cell.getWidth(),
    foreground: readColor(cell.isFgDefault(), cell.isFgPalette(), cell.getFgColor()),
    background: readColor(cell.isBgDefault(), cell.isBgPalette(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    inverse: cell.isInverse() !== 0,
    invisible: cell.isInvisible() !== 0,
    strikethrough: cell.isStrikethrough() !== 0,
  };
}

function readColor(isDefault: boolean, isPalette: boolean, value: number): CellColor {
  if (isDefault) return {kind: 'default'};
  return isPalette ? {kind: 'palette', index: value} : {kind: 'rgb', value};
}
