import {Readable} from 'node:stream';
import type {Ports} from '../../src/app/ports/ports.ts';
import type {Programs} from '../../src/commands/definition/definition.ts';
import type {LineOutput} from '../../src/commands/shared/command-context.ts';
import {lineText} from '../../src/commands/shared/styled-line.ts';
import type {Failure} from '../../src/domain/failure/failure.ts';
import type {Language} from '../../src/domain/program/language.ts';
import {runCommandLine} from '../../src/main/command-line.ts';

export interface CommandLineRun {
  readonly language?: Language;
  readonly input?: string | Buffer | Readable;
  readonly signal?: AbortSignal;
  /** Collects notes on stderr and long output on stdout, as on a terminal. */
  readonly showsAll?: boolean;
  /** The columns of the terminal that stdout is; none by default. */
  readonly terminal?: number;
  /** Why the arguments cannot be read as text. */
  readonly unreadable?: Failure | null;
  /** Receives each line of stdout. */
  readonly onPrint?: (line: string) => void;
}

/**
 * Runs the command line in this process, on these ports, for tests that need no process of their
 * own. Of the programs, commands may use only those that are given.
 */
export function commandLineOn(ports: Ports, given: Partial<Programs> = {}) {
  return async (args: readonly string[], run: CommandLineRun = {}) => {
    let {language = 'ko'} = run;
    const {input = '', showsAll = false, unreadable = null} = run;
    const {signal = new AbortController().signal} = run;
    const output = {stdout: '', stderr: ''};
    let isQuiet = false;
    const unwanted = (): never => {
      throw new Error(`'${args.join(' ')}' opened what it should not`);
    };
    const say = (phrase: string | {ko: string; en: string}): void => {
      output.stderr += `${typeof phrase === 'string' ? phrase : phrase[language]}\n`;
    };
    const hint: typeof say = (phrase) => {
      if (!isQuiet) say(phrase);
    };
    const isTerminal = run.terminal !== undefined;
    const openOutput = async (): Promise<LineOutput> => ({
      write: async (text) => {
        output.stdout += text;
        return true;
      },
      writeLines: async (lines) => {
        for (const line of lines) output.stdout += `${lineText(line, isTerminal)}\n`;
        return true;
      },
      end: async () => {},
    });
    // Provides only the parts that these commands may use. A command that uses another part throws.
    const programs: Partial<Programs> = {
      context: {
        get language() {
          return language;
        },
        get memoLanguage() {
          return language;
        },
        version: '0.0.0',
        stdin: input instanceof Readable ? input : Readable.from([Buffer.from(input)]),
        signal,
        isCancelled: () => false,
        settle: (code) => code,
        ports: () => ports,
        opened: () => ports,
        get isQuiet() {
          return isQuiet;
        },
        print: (line) => {
          const text = lineText(line, isTerminal);
          output.stdout += `${text}\n`;
          run.onPrint?.(text);
        },
        output: {
          isTerminal,
          columns: run.terminal ?? 80,
          open: showsAll || isTerminal ? openOutput : unwanted,
          progress: () => {},
        },
        say,
        note: showsAll ? hint : () => {},
        trace: () => {},
        hint,
      },
      speak: (chosen) => {
        language = chosen;
      },
      prepare: async ({quiet = false}) => {
        isQuiet = quiet;
      },
      unreadableInput: () => unreadable,
      openApp: unwanted,
      ...given,
    };
    const code = await runCommandLine([...args], programs as Programs);
    return {code, signal: null, ...output};
  };
}
