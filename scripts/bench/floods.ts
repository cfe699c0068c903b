import {sanitize} from '../../src/domain/sanitize.ts';
import {firstAddress} from '../../src/domain/web-address.ts';
import type {Figure} from './figure.ts';

const units = 200_000;
const rounds = 20;

/** Texts that would make a careless regular expression look at all that follows from every place. */
const floods: readonly (readonly [name: string, unit: string, read: (text: string) => unknown])[] =
  [
    ['unended sequences', '\x9d\n', sanitize],
    ['starts of addresses', 'https://a)', firstAddress],
  ];

/** Each flood beside a quarter of it: work in proportion to the length takes four times as long. */
export function floodFigures(): Figure[] {
  return floods.map(([name, unit, read]) => {
    const quarter = quickest(() => read(unit.repeat(units / 4 / unit.length)));
    const whole = quickest(() => read(unit.repeat(units / unit.length)));
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
