import type {Intake} from '../../app/ports/record-ports.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {type BadLine, readImportedMemo} from './read-imported-memo.ts';
import {type FileLine, readLines} from './read-lines.ts';

/** Memos that go on record in one transaction: all of them or none. */
const batchSize = 5000;

export interface ImportResult {
  /** Lines that were no memo, in their order. */
  readonly bad: readonly {readonly line: number; readonly problem: BadLine}[];
  readonly badCount: number;
  readonly added: number;
  /** Those that were on record already. */
  readonly known: number;
}

export interface ImportOptions {
  /** Between two batches: what is on record then stays. */
  readonly signal: AbortSignal;
  /** Told how many lines were read. */
  readonly onProgress: (lines: number) => void;
}

/** How many bad lines are kept by number: the rest is counted. */
const maxNamedLines = 20;

/** Reads exported memos line by line and puts those on record that are not there yet. */
export async function importMemos(
  intake: Intake,
  chunks: AsyncIterable<Buffer>,
  {signal, onProgress}: ImportOptions,
): Promise<ImportResult> {
  const bad: {line: number; problem: BadLine}[] = [];
  const count = {badCount: 0, added: 0, known: 0};
  let batch: Memo[] = [];
  const take = (): void => {
    const added = intake(batch);
    count.added += added;
    count.known += batch.length - added;
    batch = [];
  };
  const read = (line: FileLine): void => {
    const result = readImportedMemo(line);
    if (result.kind === 'memo') batch.push(result.memo);
    if (result.kind !== 'bad') return;
    count.badCount += 1;
    if (bad.length < maxNamedLines) bad.push({line: line.number, problem: result.problem});
  };
  for await (const line of readLines(chunks)) {
    read(line);
    if (batch.length < batchSize) continue;
    take();
    onProgress(line.number);
    if (signal.aborted) break;
  }
  take();
  return {bad, ...count};
}
