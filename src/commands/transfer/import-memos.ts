import type {Intake} from '../../app/ports/record-ports.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {type BadLine, readImportedMemo} from './read-imported-memo.ts';
import {type FileLine, readLines} from './read-lines.ts';

/** How many memos are stored in one transaction. */
const batchSize = 5000;

export interface ImportResult {
  /** Lines that are no memo, in order. */
  readonly bad: readonly {readonly line: number; readonly problem: BadLine}[];
  readonly badCount: number;
  readonly added: number;
  /** How many memos were already in the history. */
  readonly known: number;
  /**
   * Whether any line is a memo, even one that could not be read; false for a file of another kind.
   */
  readonly isOfMemos: boolean;
}

export interface ImportOptions {
  /** Checked after each batch; stored batches stay. */
  readonly signal: AbortSignal;
  /** Receives how many lines were read. */
  readonly onProgress: (lines: number) => void;
}

/** How many bad lines are reported by number; the others are only counted. */
const maxNamedLines = 20;

/** Reads exported memos line by line and stores those that are not in the history yet. */
export async function importMemos(
  intake: Intake,
  chunks: AsyncIterable<Buffer>,
  {signal, onProgress}: ImportOptions,
): Promise<ImportResult> {
  const bad: {line: number; problem: BadLine}[] = [];
  const count = {badCount: 0, added: 0, known: 0};
  let batch: Memo[] = [];
  let isOfMemos = false;
  const store = (): void => {
    const added = intake(batch);
    count.added += added;
    count.known += batch.length - added;
    batch = [];
  };
  const read = (line: FileLine): void => {
    const result = readImportedMemo(line);
    if (result.kind === 'memo') batch.push(result.memo);
    isOfMemos ||=
      result.kind === 'memo' || (result.kind === 'bad' && result.problem.kind === 'field');
    if (result.kind !== 'bad') return;
    count.badCount += 1;
    if (bad.length < maxNamedLines) bad.push({line: line.number, problem: result.problem});
  };
  for await (const line of readLines(chunks)) {
    read(line);
    if (batch.length < batchSize) continue;
    store();
    onProgress(line.number);
    if (signal.aborted) break;
  }
  store();
  return {bad, isOfMemos, ...count};
}
