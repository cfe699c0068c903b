import {Readable} from 'node:stream';
import type {Ports} from '../../src/app/ports/ports.ts';
import type {TextOutput} from '../../src/app/ports/system-ports.ts';
import type {Programs} from '../../src/commands/definition/definition.ts';
import type {Failure} from '../../src/domain/failure/failure.ts';
import type {Language} from '../../src/domain/program/language.ts';
import {runCommandLine} from '../../src/main/command-line.ts';

export interface CommandLineRun {
  readonly language?: Language;
  readonly input?: string | Buffer;
  readonly signal?: AbortSignal;
  /** Collects notes on stderr and long output on stdout, as on a terminal. */
  readonly showsAll?: boolean;
  /** Why the arguments cannot be read as text. */
  readonly unreadable?: Failure | null;
}

/**
 * Runs the command line in this process, on these ports, for tests that need no process of their
 * own.
 */
export function commandLineOn(ports: Ports) {
  return async (args: readonly string[], run: CommandLineRun = {}) => {
    const {language = 'ko', input = '', showsAll = false, unreadable = null} = run;
    const {signal = new AbortController().signal} = run;
    const output = {stdout: '', stderr: ''};
    const unwanted = (): never => {
      throw new Error(`'${args.join(' ')}' opened what it should not`);
    };
    const say = (phrase: string | {ko: string; en: string}): void => {
      output.stderr += `${typeof phrase === 'string' ? phrase : phrase[language]}\n`;
    };
    const openOutput = async (): Promise<TextOutput> => ({
      write: async (text) => {
        output.stdout += text;
        return true;
      },
      end: async () => {},
    });
    // Provides only the parts that these commands may use. A command that uses another part throws.
    const programs: Pick<Programs, 'context' | 'prepare' | 'openApp' | 'unreadableInput'> = {
      context: {
        language,
        version: '0.0.0',
        stdin: Readable.from([Buffer.from(input)]),
        signal,
        isCancelled: () => false,
        settle: (code) => code,
        ports: () => ports,
        opened: () => ports,
        isQuiet: false,
        print: (line) => {
          output.stdout += `${line}\n`;
        },
        output: {columns: 80, open: showsAll ? openOutput : unwanted, progress: () => {}},
        say,
        note: showsAll ? say : () => {},
        trace: () => {},
        hint: say,
      },
      prepare: async () => {},
      unreadableInput: () => unreadable,
      openApp: unwanted,
    };
    const code = await runCommandLine([...args], programs as Programs);
    return {code, signal: null, ...output};
  };
}
