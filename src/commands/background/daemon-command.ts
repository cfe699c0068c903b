import {commandHelp} from '../../messages/help/command-help.ts';
import type {Definition} from '../definition/definition.ts';
import {withOnRotate} from '../definition/on-rotate.ts';
import {refuseUnknown} from '../definition/refuse-unknown.ts';

/** The daemon, and the service of the system that keeps it running. */
export const daemonCommand: Definition = ({add, within, context, language, finish, programs}) => {
  const group = withOnRotate(add('daemon').helpCommand(false), language);
  group.action(async () => {
    refuseUnknown(group, group);
    const {runDaemonCommand} = await import('./load.ts');
    await finish(runDaemonCommand(context));
  });
  within(group, 'daemonInstall', 'install')
    .option('--dry-run', commandHelp.daemonDryRun[language])
    .action(async (options: {dryRun?: boolean}) => {
      const {installDaemon} = await import('./load.ts');
      await finish(installDaemon(context, await programs.userService(), options));
    });
  within(group, 'daemonUninstall', 'uninstall').action(async () => {
    const {uninstallDaemon} = await import('./load.ts');
    await finish(uninstallDaemon(context, await programs.userService()));
  });
  within(group, 'daemonStatus', 'status')
    .option('--json', commandHelp.json[language])
    .action(async (options: {json?: boolean}) => {
      const {showDaemon} = await import('./load.ts');
      await finish(showDaemon(context, await programs.userService(), options));
    }); // Set after the commands, which would inherit it.
  group.allowExcessArguments();
};
