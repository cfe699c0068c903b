import {createContext} from './cli-context.ts';
import {runCommandLine} from './command-line.ts';
import {exitCode, exitCodeOf} from './domain/exit-code.ts';
import {FailureError} from './domain/failure.ts';
import {describeFailure} from './messages/describe-failure.ts';
import {quietNodeWarnings} from './system/quiet-warnings.ts';

process.umask(0o077);
quietNodeWarnings();
endQuietlyOnClosedPipe();
await main();

async function main(): Promise<void> {
  const cli = createContext(process.env);
  const code = await runGuarded(async () => {
    cli.services.checkOrigins();
    return runCommandLine(process.argv.slice(2), {
      context: cli.context,
      openApp: async (options) => {
        const {openApp} = await import('./open-app.ts');
        return openApp(cli, options);
      },
      runEmulator: async ({port}) => {
        const {runEmulator} = await import('./commands/emulator.ts');
        const {startEmulator} = await import('./emulator/start-emulator.ts');
        return runEmulator(cli.context, () => startEmulator({port}));
      },
    });
  });
  cli.services.close();
  process.stdout.write('', () => process.exit(code));

  async function runGuarded(run: () => Promise<number>): Promise<number> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const {title, nextStep} = describeFailure(error.failure, cli.context.language);
      cli.context.say(`${title} ${nextStep}`.trim());
      return exitCodeOf(error.failure);
    }
  }
}

/** `kakao-tui history | head`: the reader has enough, which is no failure of ours. */
function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 141 : exitCode.failure);
    });
  }
}
