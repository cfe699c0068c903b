/** An entry of a list with a selection. */
interface Entry {
  readonly id: string;
}

/**
 * Returns the index of the selected entry; the first when none is selected or the selected one no
 * longer exists.
 */
export function selectedIndex(entries: readonly Entry[], selectedId: string | null): number {
  return Math.max(
    0,
    entries.findIndex(({id}) => id === selectedId),
  );
}

/**
 * Returns the entry `by` positions further down, limited to the list; with no selection, counts
 * from above the first.
 */
export function movedSelection(
  entries: readonly Entry[],
  selectedId: string | null,
  by: number,
): string | null {
  const index = entries.findIndex(({id}) => id === selectedId) + by;
  return entries[Math.max(0, Math.min(entries.length - 1, index))]?.id ?? null;
}

/**
 * Returns the selection of a list that was read again; when the selected entry no longer exists,
 * the one that took its position.
 */
export function keptSelection(
  before: readonly Entry[],
  entries: readonly Entry[],
  selectedId: string | null,
): string | null {
  if (entries.some(({id}) => id === selectedId)) return selectedId;
  const index = selectedIndex(before, selectedId);
  return entries[Math.min(index, entries.length - 1)]?.id ?? null;
}
