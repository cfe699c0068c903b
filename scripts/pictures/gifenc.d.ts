/** What is used of gifenc, which brings no types. */
declare module 'gifenc' {
  type Color = readonly number[];

  interface FrameOptions {
    /** Of the whole recording, given with its first frame. */
    palette: readonly Color[] | null;
    /** Ms. */
    delay: number;
    transparent: boolean;
    transparentIndex: number;
    /** What becomes of the frame when the next one comes; 1 leaves it. */
    dispose: number;
  }

  interface Encoder {
    writeFrame(places: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    /** What is written so far, as it stands in the encoder. */
    bytesView(): Uint8Array;
  }

  const gifenc: {
    GIFEncoder(): Encoder;
    nearestColorIndex(palette: readonly Color[], color: Color): number;
    /** With the square of the distance, which is infinite where the palette is empty. */
    nearestColorIndexWithDistance(
      palette: readonly Color[],
      color: Color,
    ): [place: number, distance: number];
  };
  export default gifenc;
}
