import type {GivenMemo} from '../../app/memo/accept-given.ts';
import {chooseItems, readGivenItems} from '../../app/memo/given-items.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {messageOf} from '../shared/check-message.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {SendOptions} from './send-options.ts';

/** What `send` checks and warns about now, and what it sends: with `--new-only`, what is new then. */
export interface ChosenContent {
  readonly content: GivenContent;
  readonly asked: GivenMemo['content'];
}

/**
 * The content that the options and the text ask for. Null if no item of it is new; `--dry-run`
 * compares nothing.
 */
export function chooseContent(
  context: CommandContext,
  options: SendOptions,
  text: string | null,
): Result<ChosenContent | null> {
  const {list: title, newOnly, dryRun: isDry} = options;
  if (title === undefined || newOnly === undefined || isDry) {
    const content = messageOf(context, options, text);
    return content.ok ? succeeded({content: content.value, asked: content.value}) : content;
  }
  const items = readGivenItems(context.ports(), {...options, title}, text ?? '');
  if (!items.ok) return items;
  const chosen = chooseItems(context.ports(), items.value).items;
  if (chosen.length === 0) return succeeded(null);
  const content = items.value.contentOf(chosen);
  return content.ok ? succeeded({content: content.value, asked: items.value}) : content;
}
