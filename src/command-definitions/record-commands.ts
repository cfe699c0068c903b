import {Option} from 'commander';
import {commandHelp} from '../messages/command-help.ts';
import type {Definition} from './definition.ts';
import {wholeNumber} from './read-number.ts';
import {suggesting} from './suggested-words.ts';

interface OutboxFlags {
  readonly json?: boolean;
  readonly arrived?: boolean;
}

/** The commands about memos on record. */
export const recordCommands: Definition = ({add, context, language, finish}) => {
  add('history')
    .option('--limit <n>', commandHelp.limit[language], wholeNumber(language))
    .addOption(new Option('--json', commandHelp.json[language]).conflicts('jsonl'))
    .option('--jsonl', commandHelp.jsonl[language])
    .action(async (options: {json?: boolean; jsonl?: boolean; limit?: number}) => {
      const {runHistory} = await import('../commands/history.ts');
      await finish(runHistory(context, options));
    });
  add('outbox')
    .addArgument(suggesting('[action]', ['list', 'flush', 'retry', 'resolve', 'discard']))
    .argument('[id]')
    .option('--arrived', commandHelp.arrived[language])
    .option('--json', commandHelp.json[language])
    .action(async (action: string | undefined, id: string | undefined, options: OutboxFlags) => {
      const {runOutbox} = await import('../commands/outbox.ts');
      await finish(runOutbox(context, {action: action ?? 'list', id: id ?? null}, options));
    });
};
