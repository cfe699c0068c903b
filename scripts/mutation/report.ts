import type {Mutation} from './mutation.ts';
import type {Verdict} from './try-mutation.ts';

/** The report line of a mutation that has been tried. */
export function verdictLine(verdict: Verdict): string {
  const {mutation, killer, timedOut} = verdict;
  const fate = killer === null ? `SURVIVED (${askedOf(verdict)})` : `killed by ${killer}`;
  return `${fate}${timedOut ? ', which never ended' : ''}  ${changeOf(mutation)}`;
}

/** The survivors with their lines of code, and the score. */
export function summaryLines(verdicts: readonly Verdict[]): readonly string[] {
  const survivors = verdicts.filter(({killer}) => killer === null);
  const places = [...survivors].sort((a, b) => orderOf(a.mutation, b.mutation));
  const killers = verdicts.map(({killer}) => killer);
  const byTypes = killers.filter((killer) => killer === 'types' || killer === 'build').length;
  const timedOut = verdicts.filter((verdict) => verdict.timedOut).length;
  return [
    '',
    ...places.flatMap((verdict) => [
      `${changeOf(verdict.mutation)}  (${askedOf(verdict)})`,
      `    ${verdict.mutation.code}`,
    ]),
    '',
    `score ${score(verdicts).toFixed(1)} %: ${verdicts.length - survivors.length} of ${verdicts.length} killed ` +
      `(${byTypes} by the compiler, ${timedOut} by timeout), ${survivors.length} survived`,
  ];
}

/** The share of mutations that were noticed, in percent. */
export function score(verdicts: readonly Verdict[]): number {
  if (verdicts.length === 0) return 100;
  return (100 * verdicts.filter(({killer}) => killer !== null).length) / verdicts.length;
}

function askedOf({asked, judges}: Verdict): string {
  if (judges === 0) return 'no test runs it';
  return asked === judges ? `all ${judges} judges passed` : `${asked} of ${judges} judges asked`;
}

function changeOf({file, line, column, original, replacement}: Mutation): string {
  const after = replacement === '' ? '(nothing)' : short(replacement);
  return `${file}:${line}:${column}  ${short(original)} → ${after}`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 40)} … ${line.slice(-17)}`;
}

function orderOf(a: Mutation, b: Mutation): number {
  return a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1;
}
