import {CommanderError} from 'commander';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {preferenceNames} from '../../domain/preferences/preferences.ts';
import {commandHelp} from '../../messages/help/command-help.ts';
import type {Definition} from '../definition/definition.ts';
import {portNumber} from '../definition/read-number.ts';
import {suggesting} from '../definition/suggested-words.ts';

/** The commands about the program itself. */
export const programCommands: Definition = ({add, context, language, finish, programs}) => {
  add('config')
    .addArgument(suggesting('[words...]', ['get', 'set', 'unset', ...preferenceNames]))
    .usage('[get|set|unset] [name] [value]')
    .option('--json', commandHelp.json[language])
    .action(async (words: string[], {json}: {json?: boolean}) => {
      const {printConfig, runConfig, unsetConfig} = await import('./load.ts');
      if (json && words.length === 0) return finish(printConfig(context));
      const [verb, unset, ...none] = words;
      if (verb === 'unset' && unset !== undefined && none.length === 0) {
        return finish(unsetConfig(context, unset));
      }
      const isVerb = verb === 'get' || verb === 'set';
      const [name, value, ...more] = isVerb ? words.slice(1) : words;
      if (more.length > 0 || (verb === 'get' && value !== undefined))
        throw new CommanderError(exitCode.usage, 'commander.excessArguments', '');
      await finish(runConfig(context, name, value));
    });
  add('doctor')
    .option('--json', commandHelp.json[language])
    .action((options: {json?: boolean}) => finish(programs.runDoctor(options)));
  add('explain', 'explain <code...>')
    .option('--json', commandHelp.json[language])
    // A code such as -402 looks like an option.
    .allowUnknownOption()
    .action(async (words: string[], options: {json?: boolean}) => {
      const option = words.find((word) => /^--?[a-z]/i.test(word));
      if (option !== undefined) {
        throw new CommanderError(exitCode.usage, 'commander.unknownOption', `'${option}'`);
      }
      const {runExplain} = await import('./load.ts');
      await finish(runExplain(context, words, options));
    });
  add('emulator')
    .option('--port <n>', commandHelp.port[language], portNumber(language))
    .action(({port = 0}: {port?: number}) => finish(programs.runEmulator({port})));
};
