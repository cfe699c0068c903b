import {firstAddress} from '../../src/domain/memo/web-address.ts';
import {sanitize} from '../../src/domain/text/sanitize.ts';
import type {Figure} from './figure.ts';

const rounds = 20;

interface Flood {
  readonly name: string;
  /**
   * A text on which a careless regular expression would scan the rest of the text from every
   * position.
   */
  readonly textOf: (share: number) => string;
  readonly read: (text: string) => unknown;
}

const floods: readonly Flood[] = [
  {
    name: 'unended sequences',
    textOf: (share) => '\x9d\n'.repeat(100_000 * share),
    read: sanitize,
  },
  {
    name: 'starts of addresses',
    textOf: (share) => 'https://) '.repeat(20_000 * share),
    read: firstAddress,
  },
];

/** Measures each flood and a quarter of it. Linear work takes four times as long. */
export function floodFigures(): Figure[] {
  return floods.map(({name, textOf, read}) => {
    const [part, all] = [textOf(0.25), textOf(1)];
    const quarter = quickest(() => read(part));
    const whole = quickest(() => read(all));
    const detail = `${whole.toFixed(1)} ms; a quarter: ${quarter.toFixed(1)} ms`;
    return {name: `flood, ${name}`, value: whole / quarter, unit: 'x', detail};
  });
}

function quickest(work: () => unknown): number {
  const times = Array.from({length: rounds}, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
