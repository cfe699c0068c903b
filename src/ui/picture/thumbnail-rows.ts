import type {State} from '../../app/state/state.ts';
import type {Thumbnail} from '../../app/state/thumbnail.ts';
import {emptyRow, type Row} from '../base/row.ts';
import {placeholderRow} from './kitty-image.ts';

/** The color that names a picture, among the 216 that no theme depends on. */
export function thumbnailColor({hash}: Pick<Thumbnail, 'hash'>): number {
  return 16 + (Number.parseInt(hash.slice(0, 6), 16) % 216);
}

/**
 * The rows that the thumbnail takes, and an empty one below. kitty draws it where its placeholders
 * are; the cells for a sixel picture are empty, but have its color: so each row differs from any
 * other text, and is written again when the picture comes or goes.
 */
export function thumbnailRows({thumbnail}: Pick<State, 'thumbnail'>): readonly Row[] {
  if (thumbnail === null || thumbnail.data === null) return [];
  const {columns, rows} = thumbnail.box;
  const image = thumbnailColor(thumbnail);
  const isEmpty = thumbnail.data.kind === 'sixel';
  const drawn = Array.from({length: rows}, (_, at): Row => {
    const text = isEmpty ? ' '.repeat(columns) : placeholderRow(at, columns);
    return [{text: '  '}, {text, image}];
  });
  return [...drawn, emptyRow];
}
