import {execFile} from 'node:child_process';
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import type {ServiceResult, UserService} from '../../app/ports/service-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {serviceEnvironment} from '../../domain/program/service-environment.ts';
import {launchdPlist, type ServiceUnit, systemdUnit} from '../../domain/program/service-unit.ts';
import {environmentWithoutSecrets} from './environment-without-secrets.ts';

const execute = promisify(execFile);

export interface ServiceSurroundings {
  readonly env: Environment;
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly uid: number | null;
  /** The program, without its arguments. */
  readonly program: readonly string[];
  readonly profile: string;
  /** The options of the daemon. */
  readonly options?: readonly string[];
}

/** The service in the form of this system: systemd or launchd. */
export function createUserService(surroundings: ServiceSurroundings): UserService {
  const {env, home, platform, uid, profile, options = []} = surroundings;
  const name = profile === 'default' ? 'kakao-tui' : `kakao-tui-${profile}`;
  const logFile = join(home, 'Library', 'Logs', `${name}.log`);
  const argv = [...surroundings.program, 'daemon', ...options];
  const {inherited, withheld} = serviceEnvironment(env);
  const environment = {...inherited, ...profileVariable(profile)};
  const unit: ServiceUnit = {name, argv, environment, logFile};
  const common = {isRoot: uid === 0, withheld};
  if (platform === 'darwin') {
    const path = join(home, 'Library', 'LaunchAgents', `${name}.plist`);
    const file = {...common, path, text: launchdPlist(unit), kind: 'launchd' as const};
    return {...file, ...actions(file, launchdCommands(name, path, uid ?? 0))};
  }
  const config = env['XDG_CONFIG_HOME'] || join(home, '.config');
  const path = join(config, 'systemd', 'user', `${name}.service`);
  const kind = platform === 'linux' ? ('systemd' as const) : null;
  const file = {...common, path, text: systemdUnit(unit), kind};
  return {...file, ...actions(file, systemdCommands(`${name}.service`))};
}

function profileVariable(profile: string): Record<string, string> {
  return profile === 'default' ? {} : {KAKAO_TUI_PROFILE: profile};
}

/** The commands of the system's service manager, each list in order. */
interface Commands {
  readonly enable: readonly (readonly string[])[];
  readonly disable: readonly (readonly string[])[];
  /** Exits with 0 while the daemon runs. */
  readonly running: readonly string[];
}

function systemdCommands(name: string): Commands {
  const systemctl = (...words: string[]) => ['systemctl', '--user', ...words];
  return {
    enable: [systemctl('daemon-reload'), systemctl('enable', name), systemctl('restart', name)],
    disable: [systemctl('disable', '--now', name)],
    running: systemctl('is-active', '--quiet', name),
  };
}

function launchdCommands(name: string, path: string, uid: number): Commands {
  const domain = `gui/${uid}`;
  return {
    enable: [['launchctl', 'bootstrap', domain, path]],
    disable: [['launchctl', 'bootout', `${domain}/${name}`]],
    running: ['launchctl', 'print', `${domain}/${name}`],
  };
}

function actions(
  {path, text}: {path: string; text: string},
  commands: Commands,
): Pick<UserService, 'install' | 'uninstall' | 'read'> {
  return {
    install: async () => {
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, text, {mode: 0o600});
      return runAll(commands.enable);
    },
    uninstall: async () => {
      if (!existsSync(path)) return {ok: true};
      const stopped = await runAll(commands.disable);
      rmSync(path, {force: true});
      return stopped;
    },
    read: async () => ({
      isInstalled: existsSync(path),
      isRunning: (await runAll([commands.running])).ok,
    }),
  };
}

async function runAll(commands: readonly (readonly string[])[]): Promise<ServiceResult> {
  for (const [program = '', ...words] of commands) {
    try {
      await execute(program, words, {env: environmentWithoutSecrets(process.env)});
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const message = 'stderr' in error ? String(error.stderr).trim() : '';
      return {ok: false, detail: message === '' ? error.message : message};
    }
  }
  return {ok: true};
}
