import type {PlaceCursor} from './place-cursor.ts';

/**
 * Which memos of a stretch of the record are looked for; null: none of them is. Stretches are asked
 * for from the newest to the oldest; each is named by its oldest place.
 */
export type PlaceFilter = (first: number) => ((sequence: number) => boolean) | null;

export const everyPlace: PlaceFilter = () => () => true;

/** Those that the cursors give, or (not wanted) all others. */
export function filterOf(cursors: readonly PlaceCursor[], isWanted: boolean): PlaceFilter {
  return (first) => {
    const given = new Set(cursors.flatMap((downTo) => downTo(first)));
    if (!isWanted) return (sequence) => !given.has(sequence);
    return given.size === 0 ? null : (sequence) => given.has(sequence);
  };
}

/** Those that pass both. */
export function bothOf(one: PlaceFilter, other: PlaceFilter): PlaceFilter {
  return (first) => {
    const passesOne = one(first);
    const passesOther = other(first);
    if (passesOne === null || passesOther === null) return null;
    return (sequence) => passesOne(sequence) && passesOther(sequence);
  };
}
