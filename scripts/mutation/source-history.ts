import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type CoverageEntry, type SpotByState, stateHash} from './coverage-entry.ts';
import type {MutableSource, Mutation, Spot} from './mutation.ts';

/** The state of a source when tests were mapped. */
export type SourceState = Pick<MutableSource, 'text' | 'spots'>;

/** Saves the states that map entries refer to, each under its hash. */
export async function keepStates(folder: string, sources: readonly SourceState[]): Promise<void> {
  await mkdir(join(folder, 'sources'), {recursive: true});
  for (const {text, spots} of sources) {
    const path = pathOf(folder, stateHash({text, spots}));
    await writeFile(`${path}.${process.pid}`, JSON.stringify({text, spots}));
    await rename(`${path}.${process.pid}`, path);
  }
}

async function readState(folder: string, hash: string): Promise<SourceState | null> {
  const text = await readFile(pathOf(folder, hash), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as SourceState);
}

function pathOf(folder: string, hash: string): string {
  return join(folder, 'sources', `${hash}.json`);
}

/** Finds the spot of a mutation in every state of its source that the map refers to. */
export async function spotByState(
  {file, spot}: Mutation,
  {source, map, folder}: {source: SourceState; map: readonly CoverageEntry[]; folder: string},
): Promise<SpotByState> {
  const hashes = new Set(
    map.map(({seen}) => seen[file]?.hash).filter((hash) => hash !== undefined),
  );
  const place = source.spots[spot];
  const found = new Map<string, number | null>();
  for (const hash of hashes) {
    const before = await readState(folder, hash);
    const isKnown = before !== null && place !== undefined;
    found.set(hash, isKnown ? earlierSpot(before, source, place) : null);
  }
  return found.set(stateHash(source), spot);
}

/**
 * The index of a spot in an earlier state, or null if the spot is in the part that has changed
 * since.
 */
export function earlierSpot(before: SourceState, now: SourceState, spot: Spot): number | null {
  const shift = before.text.length - now.text.length;
  const isAbove = spot.end <= sharedStart(before.text, now.text);
  const isBelow = now.text.length - spot.start <= sharedEnd(before.text, now.text);
  if (!isAbove && !isBelow) return null;
  const moved = isAbove ? 0 : shift;
  const index = before.spots.findIndex(
    ({start, end}) => start === spot.start + moved && end === spot.end + moved,
  );
  return index === -1 ? null : index;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

/** The length of the common end of two texts, excluding their common start. */
function sharedEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length) - sharedStart(a, b);
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
