import {decode} from 'sixel';

/** A sixel picture as a decoder that is not the program's reads it. */
export function readSixel(sequence: string) {
  // The decoder takes what follows the introducer and its parameters.
  const content = sequence.replace(/^\x1bP[\d;]*q/, '').replace(/\x1b\\$/, '');
  const {width, height, data32} = decode(Buffer.from(content, 'latin1'));
  const colorAt = (x: number, y: number): readonly number[] => {
    const color = data32[y * width + x] ?? 0;
    return [color & 255, (color >> 8) & 255, (color >> 16) & 255];
  };
  return {width, height, colorAt};
}
