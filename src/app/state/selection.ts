/** An entry of a list that one can be selected in. */
interface Entry {
  readonly id: string;
}

/** Where the selected entry is; the first where none is selected, or the selected one is gone. */
export function selectedIndex(entries: readonly Entry[], selectedId: string | null): number {
  return Math.max(
    0,
    entries.findIndex(({id}) => id === selectedId),
  );
}

/** The entry `by` places further down, as far as there is one; from above the first where none is selected. */
export function movedSelection(
  entries: readonly Entry[],
  selectedId: string | null,
  by: number,
): string | null {
  const index = entries.findIndex(({id}) => id === selectedId) + by;
  return entries[Math.max(0, Math.min(entries.length - 1, index))]?.id ?? null;
}

/** The selected entry of a list that was read again; where it is gone, the one that took its place. */
export function keptSelection(
  before: readonly Entry[],
  entries: readonly Entry[],
  selectedId: string | null,
): string | null {
  if (entries.some(({id}) => id === selectedId)) return selectedId;
  const index = selectedIndex(before, selectedId);
  return entries[Math.min(index, entries.length - 1)]?.id ?? null;
}
