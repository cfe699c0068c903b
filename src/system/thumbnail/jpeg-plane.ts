import type {HuffmanCodes, JpegBits} from './jpeg-bits.ts';
import {type JpegComponent, zigzag} from './jpeg-segments.ts';

/** The pixels of a block that are decoded on each side: fewer for a smaller picture. */
export type BlockSide = 1 | 2 | 4 | 8;

/** The decoded samples of one component: some rows of its blocks, or all of them. */
export interface JpegPlane extends JpegComponent {
  readonly samples: Uint8Array;
  /** The samples of a row. */
  readonly stride: number;
  /** The mean of the last block, from which the next one differs. */
  mean: number;
}

/** The tables for the blocks of a component. */
export interface BlockTables {
  readonly quantization: Float32Array;
  readonly dc: HuffmanCodes;
  /** Null if the scan has only the means of the blocks. */
  readonly ac: HuffmanCodes | null;
  /** The bits that the means lack. */
  readonly shift: number;
}

/**
 * The weight of each frequency at each pixel of a row. With fewer pixels than eight, the lowest
 * frequencies draw the same block smaller.
 */
function weightsOf(side: BlockSide): Float32Array {
  return Float32Array.from({length: side * side}, (_, at) => {
    const [pixel, frequency] = [Math.floor(at / side), at % side];
    const scale = frequency === 0 ? Math.SQRT1_2 : 1;
    return (scale / 2) * Math.cos(((2 * pixel + 1) * frequency * Math.PI) / (2 * side));
  });
}

const weights = {1: weightsOf(1), 2: weightsOf(2), 4: weightsOf(4), 8: weightsOf(8)};

const coefficients = new Float32Array(64);
const halfway = new Float32Array(64);

/** Decodes the next block into its place, in blocks. Source: ITU-T T.81, annexes A.3.3 and F.2. */
export function decodeBlock(
  bits: JpegBits,
  plane: JpegPlane,
  {x, y, side, tables}: {x: number; y: number; side: BlockSide; tables: BlockTables},
): void {
  const {quantization, dc, ac, shift} = tables;
  coefficients.fill(0);
  plane.mean += bits.signed(Math.min(16, bits.code(dc)));
  coefficients[0] = plane.mean * 2 ** shift * (quantization[0] ?? 0);
  for (let at = 1; ac !== null && at < 64; at += 1) {
    const code = bits.code(ac);
    const size = code & 15;
    if (size === 0 && code !== 0xf0) break;
    at += code >> 4;
    const place = zigzag[at];
    const value = bits.signed(size);
    if (place !== undefined) coefficients[place] = value * (quantization[place] ?? 0);
  }
  drawBlock(plane, (y * plane.stride + x) * side, side);
}

/** The inverse cosine transform, first of the columns, then of the rows. */
function drawBlock({samples, stride}: JpegPlane, start: number, side: BlockSide): void {
  const table = weights[side];
  for (let column = 0; column < side; column += 1) {
    for (let row = 0; row < side; row += 1) {
      let sum = 0;
      for (let at = 0; at < side; at += 1) {
        sum += (table[row * side + at] ?? 0) * (coefficients[at * 8 + column] ?? 0);
      }
      halfway[row * 8 + column] = sum;
    }
  }
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      let sum = 128.5;
      for (let at = 0; at < side; at += 1) {
        sum += (table[column * side + at] ?? 0) * (halfway[row * 8 + at] ?? 0);
      }
      samples[start + row * stride + column] = Math.max(0, Math.min(255, sum));
    }
  }
}
