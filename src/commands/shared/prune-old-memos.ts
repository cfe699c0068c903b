import {countPrunable, pruneOrWait} from '../../app/memo/prune-history.ts';
import {prunedWords, retentionWords} from '../../messages/subjects/retention-words.ts';
import type {CommandContext} from './command-context.ts';

/** Prints how many memos the retention period will delete, before any is deleted. */
export function printPruneCount(context: CommandContext): void {
  context.hint(retentionWords(countPrunable(context.ports())));
}

/** The most memos that one command deletes, so that no script waits long. */
const maxPruned = 5000;

/**
 * Deletes memos that are past the retention period and prints how many; commands that send call
 * this last. After a failure the next command tries again.
 */
export function pruneOldMemos(context: CommandContext): Promise<void> {
  const pruning = {signal: context.signal, maxPruned};
  return pruneOrWait(context.ports(), pruning, (pruned) => context.note(prunedWords(pruned)));
}
