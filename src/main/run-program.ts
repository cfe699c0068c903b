import {exitCode} from '../domain/failure/exit-code.ts';
import {FailureError} from '../domain/failure/failure.ts';
import {usageWords} from '../messages/subjects/usage-words.ts';
import {readKernelFile, unreadableInput} from '../system/process/unreadable-input.ts';
import type {Cli} from './cli-context.ts';
import {runCommandLine} from './command-line.ts';

/**
 * Runs the program with these arguments and returns its exit code. A failure that a command did not
 * expect is reported; any other error is a bug, and is thrown.
 */
export async function runProgram(cli: Cli, argv: readonly string[]): Promise<number> {
  try {
    const code = await run(cli, argv);
    return code === exitCode.cancelled ? (cli.signalExitCode() ?? code) : code;
  } catch (error) {
    if (isFolderGone(error)) {
      cli.context.say(usageWords.folderGone);
      return exitCode.failure;
    }
    if (!(error instanceof FailureError)) throw error;
    const {reportFailure} = await import('../commands/shared/report-failure.ts');
    return reportFailure(cli.context, error.failure);
  }
}

/** Whether the current folder was asked for, and has been deleted. */
function isFolderGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

function run(cli: Cli, argv: readonly string[]): Promise<number> {
  return runCommandLine(argv, {
    context: cli.context,
    prepare: cli.prepare,
    speak: cli.chosen.speak,
    unreadableInput: () =>
      unreadableInput({
        argv,
        env: cli.env,
        platform: process.platform,
        readKernelFile,
      }),
    openApp: async (options) => {
      const {openApp} = await import('./opening/open-app.ts');
      const code = await openApp(cli, options);
      return cli.signalExitCode() ?? code;
    },
    runDoctor: async (options) => {
      const {createDiagnosisPorts, runDoctor} = await import('./load-doctor.ts');
      const {env, chosen, context, debug, services} = cli;
      const folder = chosen.folder();
      const {language} = context;
      const open = () => services.open().ports;
      const workingFolder = cli.workingFolder();
      const ports = createDiagnosisPorts({env, folder, language, open, workingFolder, debug});
      return runDoctor(context, ports, options);
    },
    runThrough: async (words) => {
      const {runForeground} = await import('./load-system.ts');
      return runForeground(words, {env: cli.env, handOver: cli.handOverSignals});
    },
    serveTools: async (service) => {
      const {serveTools} = await import('../system/protocol/serve-tools.ts');
      cli.stdout.isServed = true;
      return serveTools(service, {stdin: cli.context.stdin, stdout: process.stdout});
    },
    userService: async (options) => {
      const {openUserService} = await import('./load-system.ts');
      return openUserService(cli.env, cli.chosen.profile(), options);
    },
    agentHooks: async () => {
      const {openAgentHooks} = await import('./load-system.ts');
      return openAgentHooks(cli.env, cli.chosen.profile());
    },
    noteServer: async () => {
      const {openNoteServer, readNoteToken} = await import('./load-system.ts');
      const open: typeof openNoteServer = (options) => {
        cli.stdout.isLog = true;
        return openNoteServer(options);
      };
      return {open, token: readNoteToken};
    },
    profiles: async () => {
      const {openProfiles} = await import('./load-system.ts');
      const {createServices} = await import('./load-services.ts');
      const {env, chosen, context, criticalWork} = cli;
      return openProfiles(chosen, (folder) =>
        createServices({env, folder, version: context.version, demo: null, criticalWork}),
      );
    },
    runEmulator: async (flags) => {
      const {runEmulator} = await import('../commands/program/load.ts');
      const {OptionFault, startEmulator} = await import('../emulator/start-emulator.ts');
      const {lockStateFile} = await import('./load-services.ts');
      return runEmulator(cli.context, flags, {
        start: startEmulator,
        faultOf: (error) => (error instanceof OptionFault ? error : null),
        lockState: lockStateFile,
      });
    },
  });
}
