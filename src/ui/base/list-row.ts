import {selectedIndex} from '../../app/state/selection.ts';
import {cellWidth, padEndToCells, truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {chosenRow, type Row} from './row.ts';
import type {View} from './view.ts';

export interface ListEntry {
  /** Facts about the entry, padded so that the texts are aligned. */
  readonly about: string;
  readonly text: string;
  readonly isSelected: boolean;
}

interface List<Entry> {
  readonly entries: readonly Entry[];
  readonly selectedId: string | null;
  readonly room: number;
}

/**
 * A column before the texts of a list: as wide as its widest entry and at most `most` cells, with a
 * gap after it. A column that is empty in every row takes no room.
 */
export function listColumn(
  entries: readonly string[],
  most: number,
  {glyphs}: View,
): (entry: string) => string {
  const width = Math.min(most, Math.max(0, ...entries.map(cellWidth)));
  if (width === 0) return () => '';
  return (entry) => padEndToCells(truncateToCells(entry, width, glyphs.ellipsis), width + 2);
}

/** One row of a list: the pointer, facts about the entry, and as much of its text as fits. */
export function listRow({about, text, isSelected}: ListEntry, {columns, glyphs}: View): Row {
  const left = `${isSelected ? '>' : ' '} ${about}`;
  const label = left.trimEnd();
  // The inverse style of a selected row ends before the text, so that a space separates them.
  const gap = ' '.repeat(left.length - label.length);
  const room = columns - 1 - cellWidth(left);
  const shown = truncateToCells(sanitizeLine(text), room, glyphs.ellipsis);
  return [{text: label, tone: isSelected ? 'selected' : 'dim'}, {text: `${gap}${shown}`}];
}

/**
 * The entries around the selected one, one row each, at most `room` rows. The chat layout marks the
 * selected row over its whole width.
 */
export function listRows<Entry extends {readonly id: string}>(
  {entries, selectedId, room}: List<Entry>,
  {layout, columns}: View,
  rowOf: (entry: Entry, isSelected: boolean) => Row,
): readonly Row[] {
  const selected = selectedIndex(entries, selectedId);
  const first = Math.max(0, Math.min(entries.length - room, selected - Math.floor(room / 2)));
  return entries.slice(first, first + room).map((entry, index) => {
    const isSelected = first + index === selected;
    const row = rowOf(entry, isSelected);
    return isSelected && layout === 'chat' ? chosenRow(row, columns) : row;
  });
}
