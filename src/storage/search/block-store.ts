import {FailureError} from '../../domain/failure/failure.ts';
import {searchText} from '../../domain/search/search-text.ts';
import type {Database} from '../base/database.ts';
import {number, text, textList} from '../base/row-values.ts';
import {
  type BlockEntry,
  blockOf,
  blockOfBytes,
  bytesOfBlock,
  type MemoBlock,
} from './memo-block.ts';

/**
 * The number of memos in one block: about 40 KB of notes, a fraction of a millisecond to search.
 */
export const defaultBlockSize = 512;

/** The database, and how many memos a block holds. */
export interface BlockStore {
  readonly database: Database;
  readonly blockSize: number;
}

/** A run of memos that follow each other in the history without a gap. */
export interface Stretch {
  /** The sequences of its oldest and its newest memo. */
  readonly first: number;
  readonly last: number;
  /** The earliest and the latest creation time among them (ms). */
  readonly earliest: number;
  readonly latest: number;
  /** Lends the texts to the callback; they are invalid after it returns. */
  readonly use: <T>(callback: (block: MemoBlock) => T) => T;
}

const blockBefore = `SELECT first, last, earliest, latest FROM memo_block
  WHERE first < ? ORDER BY first DESC LIMIT 1`;

const memosBetween = `SELECT sequence, text, tags, created_at FROM memo
  WHERE sequence > ? AND sequence < ? ORDER BY sequence DESC LIMIT ?`;

const isAnyBetween = 'SELECT 1 FROM memo WHERE sequence > ? AND sequence < ? LIMIT 1';

/**
 * The newest stretch before a sequence. Only a full block is saved, because a partial one would be
 * stale after the next memo.
 */
export function newestStretch(store: BlockStore, place: number): Stretch | null {
  const {block, gap} = before(store, place);
  const entries = readEntries(store, gap);
  if (entries.length === store.blockSize) return buildBlock(store, place);
  return entries.length > 0 ? stretchOf(entries) : block;
}

/**
 * The next older stretch; null at the beginning. Memos that are not in a block yet are put into
 * one.
 */
export function stretchBefore(store: BlockStore, {first}: Stretch): Stretch | null {
  const {block, gap} = before(store, first);
  const isBlockNext = store.database.get(isAnyBetween, gap.after, gap.before) === undefined;
  return isBlockNext ? block : buildBlock(store, first);
}

/** The next older block before a sequence, and the gap in between. */
function before(store: BlockStore, place: number): {block: Stretch | null; gap: Gap} {
  const {database} = store;
  const row = database.get(blockBefore, place);
  const block = row === undefined ? null : database.read(() => storedBlock(store, row));
  return {block, gap: {after: block?.last ?? -1, before: place}};
}

interface Gap {
  readonly after: number;
  readonly before: number;
}

function storedBlock(store: BlockStore, row: Record<string, unknown>): Stretch {
  const first = number(row['first']);
  const last = number(row['last']);
  return {
    first,
    last,
    earliest: number(row['earliest']),
    latest: number(row['latest']),
    use: (callback) => useBlock(store, {first, last}, callback),
  };
}

function useBlock<T>(
  store: BlockStore,
  {first, last}: Pick<Stretch, 'first' | 'last'>,
  callback: (block: MemoBlock) => T,
): T {
  const {database} = store;
  const row = database.get('SELECT content FROM memo_block WHERE first = ?', first);
  // Another process has changed a memo of the block since it was found.
  if (row === undefined) {
    return callback(blockOf(readEntries(store, {after: first - 1, before: last + 1})));
  }
  const block = database.read(() => blockOfBytes(row['content']));
  try {
    return callback(block);
  } finally {
    free(block.units.buffer);
  }
}

/**
 * Frees the bytes of a buffer. They are outside the heap: a search would accumulate a hundred
 * megabytes before the garbage collector runs.
 */
function free(buffer: ArrayBufferLike): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

/** The entries of a gap, oldest first. */
function readEntries(
  {database, blockSize}: BlockStore,
  {after, before}: Gap,
): readonly BlockEntry[] {
  const rows = database.all(memosBetween, after, before, blockSize).reverse();
  return database.read(() =>
    rows.map((row) => ({
      sequence: number(row['sequence']),
      createdAt: number(row['created_at']),
      searchText: searchText({text: text(row['text']), tags: textList(row['tags'])}),
    })),
  );
}

function stretchOf(entries: readonly BlockEntry[]): Stretch {
  const sequences = entries.map(({sequence}) => sequence);
  const times = entries.map(({createdAt}) => createdAt);
  return {
    first: sequences.at(0) ?? 0,
    last: sequences.at(-1) ?? 0,
    earliest: Math.min(...times),
    latest: Math.max(...times),
    use: (callback) => callback(blockOf(entries)),
  };
}

/**
 * Saves a block of the newest memos before a sequence that are in no block yet, in a transaction,
 * so that no other process writes in between. A failure to save does not stop the search.
 */
function buildBlock(store: BlockStore, place: number): Stretch | null {
  const {database} = store;
  try {
    return unsynced(database, () =>
      database.transaction(() => {
        const {block, gap} = before(store, place);
        const entries = readEntries(store, gap);
        if (entries.length === 0) return block;
        const stretch = stretchOf(entries);
        saveBlock(database, stretch);
        return stretch;
      }),
    );
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const {block, gap} = before(store, place);
    const entries = readEntries(store, gap);
    return entries.length === 0 ? block : stretchOf(entries);
  }
}

/**
 * Runs the action without waiting for the disk, which would delay key presses. A block that a power
 * cut loses is built again.
 */
function unsynced<T>(database: Database, action: () => T): T {
  database.run('PRAGMA synchronous=NORMAL');
  try {
    return action();
  } finally {
    database.run('PRAGMA synchronous=FULL');
  }
}

function saveBlock(database: Database, {first, last, earliest, latest, use}: Stretch): void {
  database.run(
    'INSERT INTO memo_block (first, last, earliest, latest, content) VALUES (?, ?, ?, ?, ?)',
    first,
    last,
    earliest,
    latest,
    use(bytesOfBlock),
  );
}
