/** The used parts of gifenc, which has no type declarations. */
declare module 'gifenc' {
  type Color = readonly number[];

  interface FrameOptions {
    /** The palette of the complete recording, passed with its first frame. */
    palette: readonly Color[] | null;
    /** Ms. */
    delay: number;
    transparent: boolean;
    transparentIndex: number;
    /** The disposal method; 1 keeps the frame when the next one is drawn. */
    dispose: number;
  }

  interface Encoder {
    writeFrame(places: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    /** A view of the bytes written so far, not a copy. */
    bytesView(): Uint8Array;
  }

  const gifenc: {
    GIFEncoder(): Encoder;
    nearestColorIndex(palette: readonly Color[], color: Color): number;
    /** The index with the square of the distance, which is infinite if the palette is empty. */
    nearestColorIndexWithDistance(
      palette: readonly Color[],
      color: Color,
    ): [place: number, distance: number];
  };
  export default gifenc;
}
