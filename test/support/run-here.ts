import {Readable, Writable} from 'node:stream';
import {createContext, type Host} from '../../src/main/cli-context.ts';
import {runProgram} from '../../src/main/run-program.ts';
import {absolutePaths} from '../../src/system/process/absolute-paths.ts';
import {cleanEnvironment, type Environment} from './clean-environment.ts';
import {enterZone} from './in-zone.ts';
import type {CliResult} from './run.ts';

export interface HereOptions {
  readonly env?: Environment;
  readonly input?: string | Buffer;
  /** The working folder that the doctor examines; that of this process unless given. */
  readonly cwd?: string;
}

/**
 * Runs the program to its end like `runCli`, but in this process, which takes a tenth of the CPU
 * time: all parts are those of a start, except for the entry (`cli.ts`), which passes signals, lost
 * output and the exit code on. Programs that it starts see the environment of the test.
 */
export async function runHere(
  args: readonly string[],
  options: HereOptions = {},
): Promise<CliResult> {
  const given = cleanEnvironment(options.env);
  if (given['KAKAO_TUI_DEBUG'] !== undefined)
    throw new Error('the debug file of a process needs a process');
  const {input = '', cwd = process.cwd()} = options;
  const stdout = collected();
  const stderr = collected();
  const stdin = Object.assign(Readable.from(input === '' ? [] : [Buffer.from(input)]), {
    isTTY: false,
    fd: -1,
  });
  const host = {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    on: () => {},
    cwd: () => cwd,
    exit: (code?: number) => {
      throw new Error(`the program ended the process with ${code}`);
    },
  } as unknown as Host;
  return inProcessOf(given['TZ'] ?? null, async () => {
    const cli = createContext({...given, ...absolutePaths(given)}, null, host);
    const code = await runProgram(cli, args);
    await cli.untilSafe();
    cli.services.close();
    return {code, signal: null, stdout: stdout.text(), stderr: stderr.text()};
  });
}

/** The zone that this process has while programs run in it, how many run, and the end of the last. */
let zone: string | null = null;
let running = 0;
let idle = Promise.withResolvers<void>();
let restore = (): void => {};

/**
 * Gives this process the mask and the time zone of a started program while `body` runs. Programs of
 * one zone run at the same time, those of another wait.
 */
async function inProcessOf<Result>(
  ownZone: string | null,
  body: () => Promise<Result>,
): Promise<Result> {
  while (running > 0 && zone !== ownZone) await idle.promise;
  if (running === 0) enter(ownZone);
  running += 1;
  try {
    return await body();
  } finally {
    running -= 1;
    if (running === 0) leave();
  }
}

function enter(ownZone: string | null): void {
  const mask = process.umask(0o077);
  const restoreZone = enterZone(ownZone);
  zone = ownZone;
  idle = Promise.withResolvers();
  restore = () => {
    restoreZone();
    process.umask(mask);
  };
}

function leave(): void {
  restore();
  idle.resolve();
}

function collected() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return {
    stream: Object.assign(stream, {isTTY: false, fd: -1}),
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}
