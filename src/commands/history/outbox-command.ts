import {commandHelp} from '../../messages/help/command-help.ts';
import type {Definition} from '../definition/definition.ts';
import {suggesting} from '../definition/suggested-words.ts';

interface OutboxFlags {
  readonly json?: boolean;
  readonly arrived?: boolean;
}

/** The commands about memos that are not sent. */
export const outboxCommand: Definition = ({add, context, language, finish}) => {
  add('outbox')
    .addArgument(suggesting('[action]', ['list', 'flush', 'retry', 'resolve', 'discard']))
    .argument('[id]')
    .option('--arrived', commandHelp.arrived[language])
    .option('--json', commandHelp.json[language])
    .action(async (action: string | undefined, id: string | undefined, options: OutboxFlags) => {
      const {runOutbox} = await import('./load.ts');
      await finish(runOutbox(context, {action: action ?? 'list', id: id ?? null}, options));
    });
};
