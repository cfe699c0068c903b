import type {CheckId, Fact, Facts} from './facts.ts';

/**
 * The exit code of a problem, by where to fix it: this machine 1, a new login 4, the network 5,
 * Kakao's console 7.
 */
export type ProblemExit = 1 | 4 | 5 | 7;

/** One line of a diagnosis. A `note` is useful information and needs no action. */
export type Finding =
  | {readonly id: CheckId; readonly level: 'ok' | 'note'; readonly fact: Fact}
  | {
      readonly id: CheckId;
      readonly level: 'problem';
      readonly exit: ProblemExit;
      readonly fact: Fact;
    };

/** The order in which to fix problems: without a network, nothing about Kakao can be checked. */
const mostUrgent: readonly ProblemExit[] = [1, 5, 7, 4];

/** The exit code of a diagnosis: 0 without problems, else that of the problem to fix first. */
export function exitCodeOfFindings(findings: readonly Finding[]): number {
  const exits = findings.map((finding) => (finding.level === 'problem' ? finding.exit : 0));
  return mostUrgent.find((exit) => exits.includes(exit)) ?? 0;
}

export function ok<Id extends CheckId>(id: Id, fact: Facts[Id]): Finding {
  return {id, level: 'ok', fact};
}

export function note<Id extends CheckId>(id: Id, fact: Facts[Id]): Finding {
  return {id, level: 'note', fact};
}

export function problem<Id extends CheckId>(id: Id, exit: ProblemExit, fact: Facts[Id]): Finding {
  return {id, level: 'problem', exit, fact};
}
