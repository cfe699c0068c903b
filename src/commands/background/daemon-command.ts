import type {CommandSpec, OptionSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {refuseUnknown} from '../definition/refuse-unknown.ts';
import {json, onRotate} from '../definition/shared-options.ts';
import {noteOptions} from '../serve/serve-options.ts';
import type {DaemonRunOptions} from './daemon.ts';
import type {InstallOptions} from './daemon-service.ts';

const serve: OptionSpec = {
  flags: '--serve',
  ko: "다른 프로그램의 알림도 받습니다 ('kakao-tui serve'와 같습니다)",
  en: "receive notes of other programs too, as 'kakao-tui serve' does",
};

const daemon: CommandSpec = {
  usage: 'daemon',
  ko: '계속 실행하면서 예약한 메모와 대기 중인 메모를 보내고 로그인을 유지합니다',
  en: 'run in the foreground: send schedules and the outbox, keep the login alive',
  examples: [
    ['kakao-tui daemon', {ko: '이 터미널에서 실행합니다', en: 'runs in this terminal'}],
    [
      'kakao-tui daemon install',
      {ko: '컴퓨터에 로그인할 때마다 자동으로 시작합니다', en: 'starts it at each login'},
    ],
    [
      'kakao-tui daemon install --serve',
      {ko: '다른 프로그램의 알림도 받습니다', en: 'receives notes of other programs too'},
    ],
  ],
  options: [serve, ...noteOptions, onRotate],
};

const daemonInstall: CommandSpec = {
  usage: 'install',
  ko: '컴퓨터에 로그인할 때마다 자동으로 시작하게 합니다 (systemd 사용자 서비스 또는 launchd)',
  en: 'start the daemon at each login to this computer (systemd user unit or launchd agent)',
  examples: [
    ['kakao-tui daemon install', {ko: '설치하고 시작합니다', en: 'installs and starts it'}],
    [
      'kakao-tui daemon install --dry-run',
      {ko: '파일 내용만 보여 줍니다', en: 'only prints the file'},
    ],
  ],
  options: [
    {
      flags: '--dry-run',
      ko: '설치하지 않고 파일 내용만 출력합니다',
      en: 'print the file without installing it',
    },
    serve,
    ...noteOptions,
  ],
};

const daemonUninstall: CommandSpec = {
  usage: 'uninstall',
  ko: '서비스를 멈추고 제거합니다',
  en: 'stop and remove the service',
  examples: [
    [
      'kakao-tui daemon uninstall',
      {ko: '더 이상 자동으로 시작하지 않습니다', en: 'no longer starts it at login'},
    ],
  ],
};

const daemonStatus: CommandSpec = {
  usage: 'status',
  ko: '실행 중인지 보여 줍니다',
  en: 'show whether a daemon is running',
  examples: [
    ['kakao-tui daemon status', {ko: '실행 중이면 종료 코드 0', en: 'exits 0 if one is running'}],
    ['kakao-tui daemon status --json', {ko: '스크립트에서', en: 'in a script'}],
  ],
  options: [json],
};

/** The commands that run the daemon and install it as a service. */
export const daemonCommand: Definition = ({add, within, context, finish, programs}) => {
  const group = add(daemon).helpCommand(false);
  group.action(async (options: DaemonRunOptions) => {
    refuseUnknown(group, group);
    const {runDaemonCommand} = await import('./load.ts');
    await finish(runDaemonCommand(context, options, programs.noteServer));
  });
  within(group, daemonInstall).action(async (options: InstallOptions) => {
    const {installDaemon} = await import('./load.ts');
    await finish(installDaemon(context, programs.userService, options));
  });
  within(group, daemonUninstall).action(async () => {
    const {uninstallDaemon} = await import('./load.ts');
    await finish(uninstallDaemon(context, await programs.userService()));
  });
  within(group, daemonStatus).action(async (options: {json?: boolean}) => {
    const {showDaemon} = await import('./load.ts');
    await finish(showDaemon(context, await programs.userService(), options));
  });
  // Set last, because subcommands inherit it.
  group.allowExcessArguments();
};
