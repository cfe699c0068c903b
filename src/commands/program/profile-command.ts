import {commandHelp} from '../../messages/help/command-help.ts';
import type {Definition} from '../definition/definition.ts';

export const profileCommand: Definition = ({add, within, context, language, finish, programs}) => {
  const profile = add('profile').helpCommand(false);
  within(profile, 'profileList', 'list')
    .option('--json', commandHelp.json[language])
    .action(async (options: {json?: boolean}) => {
      const {listProfiles} = await import('./load.ts');
      await finish(listProfiles(context, await programs.profiles(), options));
    });
  within(profile, 'profileAdd', 'add <name>').action(async (name: string) => {
    const {addProfile} = await import('./load.ts');
    await finish(addProfile(context, await programs.profiles(), name));
  });
  within(profile, 'profileUse', 'use <profile>').action(async (name: string) => {
    const {useProfile} = await import('./load.ts');
    await finish(useProfile(context, await programs.profiles(), name));
  });
  within(profile, 'profileRemove', 'remove <profile>')
    .option('--force', commandHelp.force[language])
    .action(async (name: string, {force = false}: {force?: boolean}) => {
      const {removeProfile} = await import('./load.ts');
      await finish(removeProfile(context, await programs.profiles(), {name, force}));
    });
};
