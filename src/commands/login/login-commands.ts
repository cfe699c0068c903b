import {commandHelp} from '../../messages/help/command-help.ts';
import type {Definition} from '../definition/definition.ts';

/** The commands that begin and end a login. */
export const loginCommands: Definition = ({add, context, language, finish}) => {
  add('login')
    .option('--no-browser', commandHelp.noBrowser[language])
    .option('--choose-account', commandHelp.chooseAccount[language])
    .action(async (options: {browser: boolean; chooseAccount?: boolean}) => {
      const {runLogin} = await import('./load.ts');
      await finish(runLogin(context, options));
    });
  add('logout').action(async () => {
    const {runLogout} = await import('./load.ts');
    await finish(runLogout(context));
  });
  add('unlink').action(async () => {
    const {runUnlink} = await import('./load.ts');
    await finish(runUnlink(context));
  });
};
