import {type Command, Option} from 'commander';
import {commandHelp, type HelpName} from '../../messages/help/command-help.ts';
import type {Definer, Definition} from '../definition/definition.ts';
import {withOnRotate} from '../definition/on-rotate.ts';
import {refuseUnknown} from '../definition/refuse-unknown.ts';
import type {ScheduleOptions, ScheduleWords} from './schedule-options.ts';

/** The commands about what is sent at set times. */
export const scheduleCommands: Definition = (definer) => {
  const {add, within, context, language, finish} = definer;
  const group = add('schedule').helpCommand(false);
  const sub = (name: HelpName, usage: string, options?: {isDefault: boolean}): Command =>
    within(group, name, usage, options);
  definePlanning(definer, sub);
  sub('scheduleList', 'list', {isDefault: true})
    .option('--all', commandHelp.allSchedules[language])
    .option('--json', commandHelp.json[language])
    .allowExcessArguments()
    .action(async (options: {json?: boolean; all?: boolean}, command: Command) => {
      refuseUnknown(command, group);
      const {runScheduleList} = await import('./load.ts');
      await finish(runScheduleList(context, options));
    });
  sub('scheduleShow', 'show <id>')
    .option('--json', commandHelp.json[language])
    .action(async (id: string, options: {json?: boolean}) => {
      const {runScheduleShow} = await import('./load.ts');
      await finish(runScheduleShow(context, id, options));
    });
  for (const [name, usage, isPaused] of [
    ['schedulePause', 'pause <id>', true],
    ['scheduleResume', 'resume <id>', false],
  ] as const) {
    sub(name, usage).action(async (id: string) => {
      const {runSchedulePause} = await import('./load.ts');
      await finish(runSchedulePause(context, id, isPaused));
    });
  }
  sub('scheduleRemove', 'remove <id>').action(async (id: string) => {
    const {runScheduleRemove} = await import('./load.ts');
    await finish(runScheduleRemove(context, id));
  });
  defineSending(definer, sub);
};

type Sub = (name: HelpName, usage: string) => Command;

function definePlanning({context, language, finish}: Definer, sub: Sub): void {
  withPlan(sub('scheduleAdd', 'add [text...]'), language).action(
    async (words: string[], options: ScheduleOptions, command: Command) => {
      const {runScheduleAdd} = await import('./load.ts');
      await finish(runScheduleAdd(context, dividedWords(words, command), options));
    },
  );
  withPlan(sub('scheduleEdit', 'edit <id> [text...]'), language).action(
    async (id: string, given: string[], options: ScheduleOptions, command: Command) => {
      const {runScheduleEdit} = await import('./load.ts');
      const words = dividedWords(given, command);
      await finish(runScheduleEdit(context, {id, words}, options));
    },
  );
}

function defineSending({context, language, finish}: Definer, sub: Sub): void {
  withOnRotate(sub('scheduleRun', 'run <id>'), language)
    .option('--json', commandHelp.json[language])
    .action(async (id: string, options: {json?: boolean}) => {
      const {runScheduleRun} = await import('./load.ts');
      await finish(runScheduleRun(context, id, options));
    });
  withOnRotate(sub('scheduleDue', 'due'), language)
    .option('--json', commandHelp.json[language])
    .action(async (options: {json?: boolean}) => {
      const {runScheduleDue} = await import('./load.ts');
      await finish(runScheduleDue(context, options));
    });
}

function withPlan(command: Command, language: Definer['language']): Command {
  return command
    .option('--at <time>', commandHelp.at[language])
    .option('--daily', commandHelp.daily[language])
    .option('--weekdays', commandHelp.weekdays[language])
    .option('--weekly <days>', commandHelp.weekly[language])
    .option('--every <duration>', commandHelp.every[language])
    .option('--cron <expression>', commandHelp.cron[language])
    .option('--tz <zone>', commandHelp.tz[language])
    .option('--until <time>', commandHelp.until[language])
    .addOption(new Option('--missed <how>', commandHelp.missed[language]).choices(['skip', 'once']))
    .option('--link <url>', commandHelp.link[language])
    .option('--button <title>', commandHelp.button[language])
    .option('--json', commandHelp.json[language]);
}

/** What stands behind `--` is a command; commander itself does not tell it from a text. */
function dividedWords(words: readonly string[], command: Command): ScheduleWords {
  const typed = rootOf(command).rawArgs;
  const mark = typed.indexOf('--');
  const count = mark === -1 ? 0 : typed.length - mark - 1;
  const divide = words.length - count;
  return {text: words.slice(0, divide), command: words.slice(divide)};
}

function rootOf(command: Command): Command & {rawArgs: string[]} {
  return (command.parent === null ? command : rootOf(command.parent)) as Command & {
    rawArgs: string[];
  };
}
