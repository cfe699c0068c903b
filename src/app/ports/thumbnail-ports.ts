import type {PixelSize, ThumbnailData} from '../../domain/memo/picture/thumbnail.ts';
import type {TerminalGraphics} from '../../domain/program/terminal-graphics.ts';

/** Makes thumbnails; a failure is null. */
export interface Thumbnails {
  /**
   * The picture at an address that it was uploaded to: over https, or from this computer, within
   * seconds.
   */
  load(address: string, signal: AbortSignal): Promise<Uint8Array | null>;
  /** A PNG or JPEG as the terminal takes it, of at most `to` pixels. */
  draw(
    bytes: Uint8Array,
    how: {readonly protocol: TerminalGraphics['protocol']; readonly to: PixelSize},
  ): Promise<ThumbnailData | null>;
}
