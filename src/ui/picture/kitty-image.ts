import type {ThumbnailBox, ThumbnailData} from '../../domain/memo/picture/thumbnail.ts';

/**
 * The marks that count the rows and columns of a picture, from 0 on. Source: kitty, "Unicode
 * placeholders" (combining characters of class 230 without a decomposition).
 */
const marks =
  '\u0305\u030d\u030e\u0310\u0312\u033d\u033e\u033f\u0346\u034a\u034b\u034c\u0350\u0351\u0352\u0357\u035b\u0363\u0364\u0365\u0366\u0367\u0368\u0369\u036a\u036b\u036c\u036d\u036e\u036f\u0483\u0484\u0485\u0486\u0487\u0592';

const placeholder = '\u{10eeee}';

/** The upper byte of the ids, which keeps them apart from those of other programs. */
const idPrefix = 27;

/** The id of the picture whose placeholders have a color of the palette. */
function idOf(color: number): number {
  return idPrefix * 2 ** 24 + color;
}

/** The text of one row of a picture, in the color that names it. */
export function placeholderRow(row: number, columns: number): string {
  const mark = (at: number): string => marks.charAt(at);
  return Array.from(
    {length: columns},
    (_, column) => `${placeholder}${mark(row)}${mark(column)}${mark(idPrefix)}`,
  ).join('');
}

/**
 * Transfers a picture and places it where its placeholders are. The terminal answers nothing (q=2):
 * the answers would come among the keys. Source: kitty, "Terminal graphics protocol".
 */
export function transmitImage(
  color: number,
  data: Exclude<ThumbnailData, {kind: 'sixel'}>,
  {columns, rows}: Pick<ThumbnailBox, 'columns' | 'rows'>,
): string {
  const format = data.kind === 'png' ? 'f=100' : `f=24,s=${data.width},v=${data.height},o=z`;
  const head = `a=T,U=1,q=2,i=${idOf(color)},c=${columns},r=${rows},${format},`;
  // Sequences carry at most 4096 characters each.
  const pieces = data.base64.match(/.{1,4096}/g) ?? [];
  return pieces
    .map((piece, at) => {
      const more = at < pieces.length - 1 ? 'm=1' : 'm=0';
      return `\u001b_G${at === 0 ? head : 'q=2,'}${more};${piece}\u001b\\`;
    })
    .join('');
}

/** Removes a picture with its pixels. */
export function deleteImage(color: number): string {
  return `\u001b_Ga=d,d=I,i=${idOf(color)},q=2\u001b\\`;
}
