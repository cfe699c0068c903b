import {commandHelp} from '../messages/command-help.ts';
import type {Definition} from './definition.ts';
import {portNumber} from './read-number.ts';

/** The commands about the program itself. */
export const programCommands: Definition = ({add, context, language, finish, programs}) => {
  add('config', 'config [name] [value]').action(async (name?: string, value?: string) => {
    const {runConfig} = await import('../commands/config.ts');
    await finish(runConfig(context, name, value));
  });
  add('doctor')
    .option('--json', commandHelp.json[language])
    .action((options: {json?: boolean}) => finish(programs.runDoctor(options)));
  add('emulator')
    .option('--port <n>', commandHelp.port[language], portNumber(language))
    .action(({port = 0}: {port?: number}) => finish(programs.runEmulator({port})));
};
