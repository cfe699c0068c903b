import {parseArgs} from 'node:util';

export interface SteadyOptions {
  readonly rounds: number;
  /** Processes that keep the processors busy meanwhile. */
  readonly load: number;
  /** The seed of the first round; each further round has the next number. */
  readonly firstSeed: number;
  readonly globs: readonly string[];
}

/** Reads `[ROUNDS] [--load PROCESSES] [--seed FIRST] [--files GLOB]…`. Throws for anything else. */
export function readSteadyOptions(args: readonly string[]): SteadyOptions {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      load: {type: 'string', default: '0'},
      seed: {type: 'string', default: String(Date.now() % 1_000_000)},
      files: {type: 'string', multiple: true, default: []},
    },
  });
  const [given = '8', ...others] = positionals;
  if (others.length > 0)
    throw new Error(`one number of ROUNDS is taken, not also ${others.join(' ')}`);
  const rounds = wholeNumber(given, 'ROUNDS');
  if (rounds === 0) throw new Error('no ROUNDS: nothing would be tested');
  return {
    rounds,
    load: wholeNumber(values.load, '--load'),
    firstSeed: wholeNumber(values.seed, '--seed'),
    globs: values.files,
  };
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${name} takes a whole number, not "${text}"`);
  return Number(text);
}
