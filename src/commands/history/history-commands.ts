import {Option} from 'commander';
import {commandHelp} from '../../messages/help/command-help.ts';
import type {Definer, Definition} from '../definition/definition.ts';
import {wholeNumber} from '../definition/read-number.ts';
import type {HistoryOptions} from './history.ts';
import type {StatsOptions} from './history-stats.ts';

/** The commands about the memos on record. */
export const historyCommands: Definition = (definer) => {
  const {add, context, language, finish} = definer;
  const history = add('history')
    // Else the options of `history stats` would be taken for those of `history`.
    .enablePositionalOptions()
    .option('--limit <n>', commandHelp.limit[language], wholeNumber(language))
    .option('--since <date>', commandHelp.since[language])
    .option('--search <words>', commandHelp.search[language])
    .addOption(new Option('--json', commandHelp.json[language]).conflicts('jsonl'))
    .option('--jsonl', commandHelp.jsonl[language])
    .action(async (options: HistoryOptions) => {
      const {runHistory} = await import('./load.ts');
      await finish(runHistory(context, options));
    });
  addBelow(history, definer);
};

function addBelow(
  history: ReturnType<Definer['add']>,
  {within, context, language, finish}: Definer,
): void {
  within(history, 'historyShow', 'show <id>')
    .option('--json', commandHelp.json[language])
    .action(async (id: string, options: {json?: boolean}) => {
      const {runHistoryShow} = await import('./load.ts');
      await finish(runHistoryShow(context, id, options));
    });
  within(history, 'historyDelete', 'delete <id...>')
    .option('--json', commandHelp.json[language])
    .action(async (ids: string[], options: {json?: boolean}) => {
      const {runHistoryDelete} = await import('./load.ts');
      await finish(runHistoryDelete(context, ids, options));
    });
  within(history, 'historyStats', 'stats')
    .option('--since <date>', commandHelp.since[language])
    .option('--json', commandHelp.json[language])
    .action(async (options: StatsOptions) => {
      const {runHistoryStats} = await import('./load.ts');
      await finish(runHistoryStats(context, options));
    });
}
