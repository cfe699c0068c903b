import type {UserService} from '../../app/ports/service-ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {serviceWords} from '../../messages/subjects/service-words.ts';
import {lacksServe} from '../serve/note-rules.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import type {DaemonRunOptions} from './daemon.ts';

export interface InstallOptions extends DaemonRunOptions {
  readonly dryRun?: boolean;
}

/** `kakao-tui daemon install`: starts the daemon now and at each login to the machine. */
export async function installDaemon(
  context: CommandContext,
  userService: (options: readonly string[]) => Promise<UserService>,
  options: InstallOptions,
): Promise<number> {
  const {dryRun} = options;
  if (lacksServe(options)) return refuse(context, serviceWords.needsServe);
  const service = await userService(wordsOf(options));
  const {kind, path, text, isRoot, withheld} = service;
  if (kind === null) return refuse(context, serviceWords.unsupported);
  // A service of a profile that does not exist would only fail again and again: this throws for it.
  if (!dryRun) context.ports();
  if (withheld.length > 0) context.say(serviceWords.withheld[kind](withheld));
  if (dryRun) {
    context.note(serviceWords.wouldWrite(sanitizeLine(path)));
    context.print(text.trimEnd());
    return exitCode.done;
  }
  if (isRoot) return refuse(context, serviceWords.notForRoot);
  const installed = await service.install();
  if (!installed.ok) {
    context.say(serviceWords.notStarted(kind, sanitizeLine(installed.detail)));
    return exitCode.failure;
  }
  context.note(serviceWords.installed(sanitizeLine(path)));
  if (kind === 'systemd') context.note(serviceWords.linger);
  return exitCode.done;
}

/** The options of the installed daemon. */
function wordsOf({serve, port, digest, level}: DaemonRunOptions): readonly string[] {
  return [
    ...(serve ? ['--serve'] : []),
    ...(port === undefined ? [] : ['--port', String(port)]),
    ...(digest === undefined ? [] : ['--digest', `${Math.round(digest / 1000)}s`]),
    ...(level === undefined ? [] : ['--level', level]),
  ];
}

/** `kakao-tui daemon uninstall`. */
export async function uninstallDaemon(
  context: CommandContext,
  service: UserService,
): Promise<number> {
  if (service.kind === null) return refuse(context, serviceWords.unsupported);
  const removed = await service.uninstall();
  if (!removed.ok) context.say(serviceWords.notStopped(sanitizeLine(removed.detail)));
  else context.note(serviceWords.uninstalled);
  return removed.ok ? exitCode.done : exitCode.failure;
}

/** `kakao-tui daemon status`: exit 0 while one runs on this folder, however it was started. */
export async function showDaemon(
  context: CommandContext,
  service: UserService,
  {json}: {readonly json?: boolean},
): Promise<number> {
  const {isInstalled} = await service.read();
  const running = await isDaemonRunning(context);
  if (json) {
    const {kind, path} = service;
    printJson(context, {schema: 'kakao-tui/daemon@1', running, installed: isInstalled, kind, path});
  } else context.print(serviceWords.status({isInstalled, running})[context.language]);
  return running ? exitCode.done : exitCode.failure;
}

/** A running daemon holds the lock. */
async function isDaemonRunning(context: CommandContext): Promise<boolean> {
  const lock = await context.ports().locks.acquire('daemon', 0);
  lock?.release();
  return lock === null;
}

function refuse(context: CommandContext, words: {ko: string; en: string}): number {
  context.say(words);
  return exitCode.usage;
}
