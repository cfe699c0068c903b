import {encode} from 'uqr';

/**
 * A QR code (ISO/IEC 18004) as lines of half blocks, two rows of modules in each. Light modules are
 * drawn, and a quiet zone of two modules surrounds the code: it is meant for a dark background;
 * phones read the inverse too, as it is on a light one.
 */
export function qrLines(text: string): readonly string[] {
  const {data, size} = encode(text, {border: 2, ecc: 'L'});
  const isLight = (row: number, column: number): boolean => !(data[row]?.[column] ?? true);
  const lines: string[] = [];
  for (let row = 0; row < size; row += 2) {
    let line = '';
    for (let column = 0; column < size; column += 1) {
      const upper = isLight(row, column);
      const lower = isLight(row + 1, column);
      line += upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ';
    }
    lines.push(line);
  }
  return lines;
}
