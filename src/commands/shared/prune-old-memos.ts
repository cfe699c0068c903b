import {countPrunable, pruneOrWait} from '../../app/memo/prune-history.ts';
import {prunedWords, retentionWords} from '../../messages/subjects/retention-words.ts';
import type {CommandContext} from './command-context.ts';

/** Says what the time to keep will delete, before anything is deleted. */
export function printPruneCount(context: CommandContext): void {
  context.say(retentionWords(countPrunable(context.ports())));
}

/** Memos that one command deletes: it must not keep a script waiting. */
const maxPruned = 5000;

/**
 * At the end of a command that sends: deletes what is older than the person keeps, and says so in one
 * line; a failure waits for the next time.
 */
export function pruneOldMemos(context: CommandContext): Promise<void> {
  const pruning = {signal: context.signal, maxPruned};
  return pruneOrWait(context.ports(), pruning, (pruned) => context.note(prunedWords(pruned)));
}
