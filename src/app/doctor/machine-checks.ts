import type {NodeFacts, NodeState} from '../../domain/doctor/facts.ts';
import {note, ok, problem} from '../../domain/doctor/finding.ts';
import {check} from './check.ts';
import type {NearView} from './views.ts';

const program = check({
  measure: ({machine}: Pick<NearView, 'machine'>) => machine().programVersion,
  judge: (version) => ok('program', {kind: 'program', version}),
});

const node = check({
  measure: ({machine, clock}: Pick<NearView, 'machine' | 'clock'>) => ({
    node: machine().node,
    now: clock.now(),
  }),
  judge: ({node, now}) => {
    const state = nodeState(node, now);
    const fact = {kind: 'node', state, ...node} as const;
    if (state === 'too-old') return problem('node', 1, fact);
    return state === 'ended' ? note('node', fact) : ok('node', fact);
  },
});

/**
 * The dates on which Node release lines reach their end of life.
 * Source: github.com/nodejs/Release, "Release schedule".
 */
const endsOfLife: Readonly<Record<number, string>> = {
  22: '2027-04-30',
  23: '2025-06-01',
  24: '2028-04-30',
  25: '2026-06-01',
};

function nodeState({version, required}: NodeFacts, now: number): NodeState {
  const plain = version.slice('v'.length);
  // A numeric comparison: 22.9 comes before 22.19.
  if (plain.localeCompare(required, 'en', {numeric: true}) < 0) return 'too-old';
  const end = endsOfLife[Number.parseInt(plain, 10)];
  if (end === undefined) return 'unlisted';
  return now > Date.parse(`${end}T23:59:59Z`) ? 'ended' : 'supported';
}

const language = check({
  measure: ({machine}: Pick<NearView, 'machine'>) => machine(),
  judge: ({language, locale, isUtf8}) =>
    (isUtf8 ? ok : note)('language', {kind: 'language', language, locale, isUtf8}),
});

export const machineChecks = [program, node, language];
