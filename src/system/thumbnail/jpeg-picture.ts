import type {PixelSize} from '../../domain/memo/picture/thumbnail.ts';
import type {BlockSide, JpegPlane} from './jpeg-plane.ts';
import type {JpegFrame} from './jpeg-segments.ts';
import {createScaler, type Scaler} from './scaler.ts';

/** The blocks of a frame: its units (MCUs) of the largest factors, and the planes. */
export interface JpegPicture {
  readonly frame: JpegFrame;
  readonly side: BlockSide;
  readonly across: number;
  readonly down: number;
  readonly unitsAcross: number;
  readonly unitsDown: number;
  readonly planes: readonly JpegPlane[];
}

/** The smallest side with which the picture is not smaller than `to`. */
export function sideFor({width, height}: PixelSize, to: PixelSize): BlockSide {
  const fits = (side: BlockSide): boolean =>
    (width * side) / 8 >= to.width && (height * side) / 8 >= to.height;
  return ([1, 2, 4] as const).find(fits) ?? 8;
}

/** `strips`: the rows of units that the planes hold at a time. */
export function pictureOf(frame: JpegFrame, side: BlockSide, strips: number): JpegPicture {
  const across = Math.max(...frame.components.map((component) => component.across));
  const down = Math.max(...frame.components.map((component) => component.down));
  const unitsAcross = Math.ceil(frame.width / (8 * across));
  const unitsDown = Math.ceil(frame.height / (8 * down));
  const planes = frame.components.map((component): JpegPlane => {
    const stride = unitsAcross * component.across * side;
    const rows = Math.min(strips, unitsDown) * component.down * side;
    return {...component, stride, samples: new Uint8Array(stride * rows), mean: 0};
  });
  return {frame, side, across, down, unitsAcross, unitsDown, planes};
}

/** The size of the picture as its blocks are decoded. */
function decodedSize({frame, side}: JpegPicture): PixelSize {
  return {
    width: Math.ceil((frame.width * side) / 8),
    height: Math.ceil((frame.height * side) / 8),
  };
}

export function scalerFor(picture: JpegPicture, to: PixelSize): Scaler {
  const size = decodedSize(picture);
  return createScaler(size, {
    width: Math.min(to.width, size.width),
    height: Math.min(to.height, size.height),
  });
}

/**
 * Adds a row of units to the scaled picture. `held`: which of the rows that the planes hold it is.
 */
export function addStrip(
  picture: JpegPicture,
  {row, held, isRgb}: {row: number; held: number; isRgb: boolean},
  scaler: Scaler,
): void {
  const {side, across, down, planes} = picture;
  const {width, height} = decodedSize(picture);
  const rgb = new Uint8ClampedArray(width * 3);
  const rows = down * side;
  const sample = ({samples, stride, ...plane}: JpegPlane, x: number, y: number): number => {
    const below = Math.floor(((held * rows + y) * plane.down) / down);
    return samples[below * stride + Math.floor((x * plane.across) / across)] ?? 0;
  };
  for (let y = 0; y < rows && row * rows + y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const parts = planes.map((plane) => sample(plane, x, y));
      const [gray = 0] = parts;
      if (planes.length === 1) rgb.fill(gray, x * 3, x * 3 + 3);
      else rgb.set(isRgb ? parts : fromYcc(parts), x * 3);
    }
    scaler.add(row * rows + y, new Uint8Array(rgb.buffer));
  }
}

/** Red, green and blue. Source: JFIF 1.02, "Conversion to and from RGB". */
function fromYcc([luma = 0, blue = 0, red = 0]: readonly number[]): readonly number[] {
  const [b, r] = [blue - 128, red - 128];
  return [luma + 1.402 * r, luma - 0.344_14 * b - 0.714_14 * r, luma + 1.772 * b];
}
