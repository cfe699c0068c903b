/** A width and a height, in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The place of a thumbnail on the screen, in cells, and its size in pixels. */
export interface ThumbnailBox extends PixelSize {
  readonly columns: number;
  readonly rows: number;
}

/** The most pixels of a picture that is decoded, and the most on one side: rows are held whole. */
const maxDecodedPixels = 25_000_000;
const maxDecodedSide = 20_000;

/** Whether a picture is decoded: it should take neither long nor much memory. */
export function isDecodable({width, height}: PixelSize): boolean {
  const isSmall = Math.max(width, height) <= maxDecodedSide && width * height <= maxDecodedPixels;
  return isSmall && width > 0 && height > 0;
}

/** The most cells that a thumbnail takes; `kitty-image` has a mark for each column. */
export const maxThumbnail = {columns: 36, rows: 12} as const;

/**
 * The largest box within a room (cells) that keeps the proportions of a picture and does not
 * enlarge it; null if there is no room. A row is taken by a cell of which the picture covers a
 * part.
 */
export function thumbnailBox(
  picture: PixelSize,
  cell: PixelSize,
  room: {readonly columns: number; readonly rows: number},
): ThumbnailBox | null {
  const columns = Math.min(maxThumbnail.columns, room.columns);
  const rows = Math.min(maxThumbnail.rows, room.rows);
  if (columns < 4 || rows < 2 || picture.width < 1 || picture.height < 1) return null;
  const scale = Math.min(
    1,
    (columns * cell.width) / picture.width,
    (rows * cell.height) / picture.height,
  );
  const width = Math.max(1, Math.floor(picture.width * scale));
  const height = Math.max(1, Math.floor(picture.height * scale));
  return {
    columns: Math.ceil(width / cell.width),
    rows: Math.ceil(height / cell.height),
    width,
    height,
  };
}

/** A thumbnail in the form that the terminal takes. */
export type ThumbnailData =
  /** A picture as it is, in base64. */
  | {readonly kind: 'png'; readonly base64: string}
  /** Pixels of three bytes, compressed (RFC 1950), in base64. */
  | ({readonly kind: 'rgb'; readonly base64: string} & PixelSize)
  | {readonly kind: 'sixel'; readonly sequence: string};
