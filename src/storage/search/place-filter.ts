import type {PlaceCursor} from './place-cursor.ts';

/**
 * The wanted memos of a stretch; null: none of them. Stretches are requested from the newest to the
 * oldest; each is named by its oldest sequence.
 */
export type PlaceFilter = (first: number) => ((sequence: number) => boolean) | null;

export const everyPlace: PlaceFilter = () => () => true;

/** The memos that the cursors return, or (if `isWanted` is false) all others. */
export function filterOf(cursors: readonly PlaceCursor[], isWanted: boolean): PlaceFilter {
  return (first) => {
    const given = new Set(cursors.flatMap((downTo) => downTo(first)));
    if (!isWanted) return (sequence) => !given.has(sequence);
    return given.size === 0 ? null : (sequence) => given.has(sequence);
  };
}

/** The memos that pass both filters. */
export function bothOf(one: PlaceFilter, other: PlaceFilter): PlaceFilter {
  return (first) => {
    const passesOne = one(first);
    const passesOther = other(first);
    if (passesOne === null || passesOther === null) return null;
    return (sequence) => passesOne(sequence) && passesOther(sequence);
  };
}
