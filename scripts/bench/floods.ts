import {firstAddress} from '../../src/domain/memo/web-address.ts';
import {sanitize} from '../../src/domain/text/sanitize.ts';
import type {Figure} from './figure.ts';

const rounds = 20;

interface Flood {
  readonly name: string;
  /** A text that would make a careless regular expression look at all that follows from every place. */
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

/** Each flood beside a quarter of it: work in proportion to the length takes four times as long. */
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
