import {Option} from 'commander';
import {commandHelp} from '../../messages/help/command-help.ts';
import type {Definition} from '../definition/definition.ts';

interface DraftsFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

export const draftsCommand: Definition = ({add, context, language, finish}) => {
  add('drafts', 'drafts [action] [id]')
    .addOption(new Option('--json', commandHelp.json[language]).conflicts('jsonl'))
    .option('--jsonl', commandHelp.jsonl[language])
    .action(async (action: string | undefined, id: string | undefined, options: DraftsFlags) => {
      const {runDrafts} = await import('./drafts.ts');
      await finish(runDrafts(context, {action: action ?? 'list', id: id ?? null}, options));
    });
};
