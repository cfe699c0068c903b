import {countPrunable, pruneHistory} from '../../app/memo/prune-history.ts';
import {pruneDaily} from '../../app/shell/prune-daily.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {prunedWords, retentionWords} from '../../messages/subjects/retention-words.ts';
import type {CommandContext} from './command-context.ts';

/** Says what the time to keep will delete, before anything is deleted. */
export function tellRetention(context: CommandContext): void {
  context.say(retentionWords(countPrunable(context.ports())));
}

/** Memos that one command deletes: it must not keep a script waiting. */
const most = 5000;

/**
 * At the end of a command that sends: deletes what is older than the person keeps, and says so in one
 * line; a failure waits for the next time.
 */
export async function keepRetention(context: CommandContext): Promise<void> {
  try {
    const pruned = await pruneHistory(context.ports(), {signal: context.signal, most});
    if (pruned.count > 0) context.note(prunedWords(pruned));
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
  }
}

/** For a command that goes on for days, until aborted. */
export function keepRetentionDaily(context: CommandContext, signal: AbortSignal): Promise<void> {
  return pruneDaily(context.ports(), {
    onPruned: (pruned) => context.note(prunedWords(pruned)),
    signal,
  });
}
