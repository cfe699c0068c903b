import {FailureError} from '../../domain/failure.ts';
import {searchText} from '../../domain/search/search-text.ts';
import type {Database} from '../database.ts';
import {number, text, textList} from '../row-values.ts';
import {
  type BlockEntry,
  blockOf,
  blockOfBytes,
  bytesOfBlock,
  type MemoBlock,
} from './memo-block.ts';

/** Memos in one block: about 40 KB of notes, a fraction of a millisecond to search. */
export const usualBlockSize = 512;

/** The record, and how many memos go into one block. */
export interface BlockStore {
  readonly database: Database;
  readonly blockSize: number;
}

/** Memos that follow each other on record without another between them. */
export interface Stretch {
  /** Places of its oldest and its newest memo. */
  readonly first: number;
  readonly last: number;
  /** When the first and the last of them were written (ms). */
  readonly earliest: number;
  readonly latest: number;
  readonly read: () => MemoBlock;
}

const blockBefore = `SELECT first, last, earliest, latest FROM memo_block
  WHERE first < ? ORDER BY first DESC LIMIT 1`;

const memosBetween = `SELECT sequence, text, tags, created_at FROM memo
  WHERE sequence > ? AND sequence < ? ORDER BY sequence DESC LIMIT ?`;

/**
 * The next older stretch of the record before a place; null at its beginning. Memos that are in no
 * block yet are put into one, but for the newest, to which more will come.
 */
export function stretchBefore(store: BlockStore, place: number): Stretch | null {
  const {database, blockSize} = store;
  const row = database.get(blockBefore, place);
  const block = row === undefined ? null : database.read(() => storedBlock(store, row));
  const gap = {after: block?.last ?? -1, before: place};
  const entries = readEntries(store, gap);
  const [oldest] = entries;
  if (oldest === undefined) return block;
  const isWhole = entries.length === blockSize || place !== Number.MAX_SAFE_INTEGER;
  return isWhole ? keepBlock(store, gap) : stretchOf(entries);
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
    read: () => readBlock(store, first, last),
  };
}

function readBlock(store: BlockStore, first: number, last: number): MemoBlock {
  const {database} = store;
  const row = database.get('SELECT content FROM memo_block WHERE first = ?', first);
  if (row !== undefined) return database.read(() => blockOfBytes(row['content']));
  // Another process has changed one of its memos since the block was found.
  return blockOf(readEntries(store, {after: first - 1, before: last + 1}));
}

/** Oldest first. */
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
    read: () => blockOf(entries),
  };
}

/** Read again where nobody writes meanwhile. That it cannot be kept is no reason not to search. */
function keepBlock(store: BlockStore, gap: Gap): Stretch {
  const {database} = store;
  try {
    return database.transaction(() => {
      const stretch = stretchOf(readEntries(store, gap));
      saveBlock(database, stretch);
      return stretch;
    });
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return stretchOf(readEntries(store, gap));
  }
}

function saveBlock(database: Database, {first, last, earliest, latest, read}: Stretch): void {
  database.run(
    'INSERT INTO memo_block (first, last, earliest, latest, content) VALUES (?, ?, ?, ?, ?)',
    first,
    last,
    earliest,
    latest,
    bytesOfBlock(read()),
  );
}
