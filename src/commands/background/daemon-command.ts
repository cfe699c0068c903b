import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {refuseUnknown} from '../definition/refuse-unknown.ts';
import {json, onRotate} from '../definition/shared-options.ts';

const daemon: CommandSpec = {
  usage: 'daemon',
  ko: '예약과 보낼 것을 보내고 로그인을 유지하며 계속 실행됩니다',
  en: 'keep running: send schedules and the outbox, keep the login alive',
  examples: [
    ['kakao-tui daemon', {ko: '이 터미널에서', en: 'in this terminal'}],
    [
      'kakao-tui daemon install',
      {ko: '로그인할 때마다 저절로', en: 'by itself, from each login on'},
    ],
  ],
  options: [onRotate],
};

const daemonInstall: CommandSpec = {
  usage: 'install',
  ko: '로그인할 때마다 켜지게 합니다 (systemd 사용자 서비스 또는 launchd)',
  en: 'have it run from each login on (systemd user unit or launchd agent)',
  examples: [
    ['kakao-tui daemon install', {ko: '설치하고 켭니다', en: 'installs and starts it'}],
    ['kakao-tui daemon install --dry-run', {ko: '쓸 내용만 봅니다', en: 'only shows it'}],
  ],
  options: [{flags: '--dry-run', ko: '쓸 내용만 보여 줍니다', en: 'print what would be written'}],
};

const daemonUninstall: CommandSpec = {
  usage: 'uninstall',
  ko: '끄고 지웁니다',
  en: 'stop and remove it',
  examples: [['kakao-tui daemon uninstall', {ko: '끄고 지웁니다', en: 'stops it'}]],
};

const daemonStatus: CommandSpec = {
  usage: 'status',
  ko: '실행 중인지 알려 줍니다',
  en: 'tell whether one runs',
  examples: [
    ['kakao-tui daemon status', {ko: '실행 중이면 0', en: 'exit 0 while one runs'}],
    ['kakao-tui daemon status --json', {ko: '스크립트에서', en: 'in a script'}],
  ],
  options: [json],
};

/** The daemon, and the service of the system that keeps it running. */
export const daemonCommand: Definition = ({add, within, context, finish, programs}) => {
  const group = add(daemon).helpCommand(false);
  group.action(async () => {
    refuseUnknown(group, group);
    const {runDaemonCommand} = await import('./load.ts');
    await finish(runDaemonCommand(context));
  });
  within(group, daemonInstall).action(async (options: {dryRun?: boolean}) => {
    const {installDaemon} = await import('./load.ts');
    await finish(installDaemon(context, await programs.userService(), options));
  });
  within(group, daemonUninstall).action(async () => {
    const {uninstallDaemon} = await import('./load.ts');
    await finish(uninstallDaemon(context, await programs.userService()));
  });
  within(group, daemonStatus).action(async (options: {json?: boolean}) => {
    const {showDaemon} = await import('./load.ts');
    await finish(showDaemon(context, await programs.userService(), options));
  });
  // Set after the commands, which would inherit it.
  group.allowExcessArguments();
};
