import {median} from './figure.ts';
import {openOtherRevision, openThisRevision} from './other-revision.ts';
import {type Timed, timeInTurns} from './time-in-turns.ts';
import {bareNode, wholeRuns} from './whole-processes.ts';

const here = 'here: ';
const there = 'there: ';

/**
 * Compares the built program with that of another revision, pair by pair in one run: rows of a
 * Markdown table with the medians (ms) of `rounds` runs and the median of the pairs' ratios.
 */
export async function compareWith(revision: string, rounds: number): Promise<string[]> {
  await using ours = await openThisRevision();
  await using theirs = await openOtherRevision(revision);
  const named = (prefix: string) => (one: Timed) => ({...one, name: `${prefix}${one.name}`});
  const mine = wholeRuns(ours.launcher, ours.env);
  const others = wholeRuns(theirs.launcher, theirs.env);
  const pairs = mine.flatMap((one, index) => {
    const other = others[index];
    return other === undefined ? [] : [named(here)(one), named(there)(other)];
  });
  const samples = await timeInTurns([bareNode(ours.env), ...pairs], rounds);
  return [
    `| command | here | ${revision} | here / ${revision} |`,
    '|---|---:|---:|---:|',
    ...mine.map(({name}) => {
      const [one, other] = [samples.get(here + name) ?? [], samples.get(there + name) ?? []];
      const ratios = one.map((ms, round) => ms / (other[round] ?? Number.NaN));
      const cells = [`${median(one).toFixed(0)} ms`, `${median(other).toFixed(0)} ms`];
      return `| ${name} | ${cells.join(' | ')} | ${median(ratios).toFixed(2)} |`;
    }),
  ];
}
