import {sanitizeWithCount} from '../../domain/text/sanitize.ts';
import {cleanedWords} from '../../messages/subjects/cleaned-words.ts';
import type {CommandContext} from './command-context.ts';

/** Reports what is removed from texts before they are sent; absent ones do not count. */
export function reportCleaned(
  {hint}: Pick<CommandContext, 'hint'>,
  ...texts: readonly (string | undefined)[]
): void {
  const counts = texts.map((text = '') => sanitizeWithCount(text).removed);
  reportRemoved({hint}, counts);
}

/** The same for characters that were already counted. */
export function reportRemoved(
  {hint}: Pick<CommandContext, 'hint'>,
  counts: readonly number[],
): void {
  const removed = counts.reduce((sum, count) => sum + count, 0);
  if (removed > 0) hint(cleanedWords(removed));
}
