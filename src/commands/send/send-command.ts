import {Option} from 'commander';
import {commandHelp} from '../../messages/help/command-help.ts';
import {sendHelp} from '../../messages/help/send-help.ts';
import type {Definition} from '../definition/definition.ts';
import {withOnRotate} from '../definition/on-rotate.ts';
import {durationOf, keyOf} from '../definition/read-words.ts';
import type {SendOptions} from './send-options.ts';

/** Options that mean what is known when it is sent. */
const nowOnly = ['queue', 'ifChanged', 'dedupe', 'idempotencyKey', 'timeout', 'numbers'];

export const sendCommand: Definition = ({add, context, language, finish}) => {
  const duration = durationOf(language);
  const key = keyOf(language);
  withOnRotate(add('send', 'send [text...]'), language)
    .option('--file <file>', sendHelp.file[language])
    .addOption(new Option('--editor', sendHelp.editor[language]).conflicts('file'))
    .option('--link <url>', commandHelp.link[language])
    .option('--button <title>', commandHelp.button[language])
    .addOption(new Option('--split', sendHelp.split[language]).conflicts('truncate'))
    .option('--truncate', sendHelp.truncate[language])
    .option('--numbers', commandHelp.numbers[language])
    .option('--no-numbers', commandHelp.noNumbers[language])
    .option('--queue', sendHelp.queue[language])
    .option('--if-changed <name>', sendHelp.ifChanged[language], key)
    .option('--dedupe <time>', sendHelp.dedupe[language], duration)
    .option('--idempotency-key <name>', sendHelp.idempotencyKey[language], key)
    .option('--timeout <time>', sendHelp.timeout[language], duration)
    .addOption(new Option('--at <time>', commandHelp.at[language]).conflicts(['in', ...nowOnly]))
    .addOption(
      new Option('--in <time>', commandHelp.in[language]).argParser(duration).conflicts(nowOnly),
    )
    .addOption(
      new Option('--no-history', sendHelp.noHistory[language]).conflicts(['at', 'in', 'dedupe']),
    )
    .option('--dry-run', sendHelp.dryRun[language])
    .option('--json', commandHelp.json[language])
    .action(async (words: string[], options: SendOptions) => {
      const {runSend} = await import('./send.ts');
      await finish(runSend(context, words, options));
    });
};
