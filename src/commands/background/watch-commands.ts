import {InvalidArgumentError, Option} from 'commander';
import {type DayWindow, readDayWindow} from '../../domain/memo/day-window.ts';
import {commandHelp} from '../../messages/help/command-help.ts';
import {watchHelp} from '../../messages/help/watch-help.ts';
import type {Definition} from '../definition/definition.ts';
import {withOnRotate} from '../definition/on-rotate.ts';
import {wholeNumber} from '../definition/read-number.ts';
import {durationOf, keyOf} from '../definition/read-words.ts';
import {passThrough} from '../definition/shape-of.ts';
import type {RunOptions} from './run.ts';
import type {WatchOptions} from './watch.ts';

/** The commands that run others. */
export const watchCommands: Definition = ({add, context, language, finish, programs}) => {
  const duration = durationOf(language);
  withOnRotate(passThrough(add('watch', 'watch <command...>')), language)
    .requiredOption('--every <time>', watchHelp.every[language], duration)
    .option('--between <hours>', watchHelp.between[language], dayWindow)
    .option('--if-changed [name]', watchHelp.ifChanged[language], keyOf(language))
    .addOption(
      new Option('--on-error <what>', watchHelp.onError[language])
        .choices(['skip', 'send', 'stop'])
        .default('skip'),
    )
    .option('--timeout <time>', watchHelp.commandTimeout[language], duration)
    .option('--link <url>', commandHelp.link[language])
    .option('--button <title>', commandHelp.button[language])
    .option('--jsonl', commandHelp.jsonl[language])
    .action(async (argv: string[], options: WatchOptions) => {
      const {runWatch} = await import('./load.ts');
      await finish(runWatch(context, argv, options));
    });
  withOnRotate(passThrough(add('run', 'run <command...>')), language)
    .option('--title <title>', watchHelp.title[language])
    .option('--lines <n>', watchHelp.lines[language], wholeNumber(language))
    .option('--on-failure-only', watchHelp.onFailureOnly[language])
    .option('--link <url>', commandHelp.link[language])
    .option('--button <title>', commandHelp.button[language])
    .action(async (argv: string[], options: RunOptions) => {
      const {runRun} = await import('./load.ts');
      await finish(runRun(context, programs.runThrough, {argv, options}));
    });
};

function dayWindow(text: string): DayWindow {
  const window = readDayWindow(text);
  if (window === null) throw new InvalidArgumentError('08:00-22:00');
  return window;
}
