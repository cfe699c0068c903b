import {parseArgs} from 'node:util';

export interface MutationOptions {
  /** Folders or files of src, relative to the checkout. */
  readonly paths: readonly string[];
  readonly sample: number;
  readonly seed: number;
  readonly minutes: number;
  /** Seconds after which an unnoticed mutation counts as surviving. */
  readonly patience: number;
  /** The lowest score in percent with which the run succeeds. */
  readonly atLeast: number | null;
  readonly freshMap: boolean;
  /** Limits the run to mutations whose line of code or place contains this text. */
  readonly only: string | null;
}

export const usage = `npm run test:mutate -- FOLDER… [options]
  --sample N     mutations drawn (60)
  --seed N       repeats a draw
  --minutes N    begins no mutation after so long, the map apart (8)
  --patience N   asks no more judges of one mutation after so many seconds (40)
  --only TEXT    only mutations at src/FILE:LINE, or whose line of code contains TEXT
  --at-least N   fails below so many percent
  --fresh-map    runs every test once more to learn what it covers`;

/** Parses the arguments. Null if they are invalid. */
export function readOptions(args: readonly string[], now: number): MutationOptions | null {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sample: {type: 'string', default: '60'},
      seed: {type: 'string', default: String(now % 100_000)},
      minutes: {type: 'string', default: '8'},
      patience: {type: 'string', default: '40'},
      only: {type: 'string'},
      'at-least': {type: 'string'},
      'fresh-map': {type: 'boolean', default: false},
    },
  });
  const least = values['at-least'];
  const {sample, seed, minutes, patience} = values;
  const numbers = [sample, seed, minutes, patience, least ?? '0'].map(Number);
  if (positionals.length === 0 || numbers.some(Number.isNaN)) return null;
  return {
    paths: positionals.map((path) => path.replace(/\/+$/, '')),
    sample: Number(sample),
    seed: Number(seed),
    minutes: Number(minutes),
    patience: Number(patience),
    atLeast: least === undefined ? null : Number(least),
    freshMap: values['fresh-map'],
    only: values.only ?? null,
  };
}
