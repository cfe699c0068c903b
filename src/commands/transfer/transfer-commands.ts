import {Option} from 'commander';
import {commandHelp} from '../../messages/help/command-help.ts';
import type {Definition} from '../definition/definition.ts';
import type {ExportOptions} from './export.ts';
import type {ImportFlags} from './import-tokens.ts';

/** The commands that take the record out, and that bring memos and logins in. */
export const transferCommands: Definition = ({add, context, language, finish}) => {
  add('export', 'export [file]')
    .addOption(
      new Option('--format <format>', commandHelp.format[language]).choices(['jsonl', 'csv', 'md']),
    )
    .option('--since <date>', commandHelp.since[language])
    .option('--search <words>', commandHelp.search[language])
    .option('--force', commandHelp.forceFile[language])
    .action(async (file: string | undefined, options: ExportOptions) => {
      const {runExport} = await import('./load.ts');
      await finish(runExport(context, file, options));
    });
  add('import', 'import <file>')
    .option('--force', commandHelp.forceLogin[language])
    .option('--offline', commandHelp.importOffline[language])
    .option('--json', commandHelp.json[language])
    .action(async (file: string, options: ImportFlags) => {
      const {runImport} = await import('./load.ts');
      await finish(runImport(context, file, options));
    });
};
