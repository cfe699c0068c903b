import type {CheckId, Fact, Facts} from './facts.ts';

/** Where a problem is mended: this machine 1, log in 4, the network 5, Kakao's console 7. */
export type ProblemExit = 1 | 4 | 5 | 7;

/** One line of a diagnosis; `note` is worth knowing and stands in nobody's way. */
export type Finding =
  | {readonly id: CheckId; readonly level: 'ok' | 'note'; readonly fact: Fact}
  | {
      readonly id: CheckId;
      readonly level: 'problem';
      readonly exit: ProblemExit;
      readonly fact: Fact;
    };

/** What has to be mended first comes first: nothing at Kakao can be told without a network. */
const mostUrgent: readonly ProblemExit[] = [1, 5, 7, 4];

/** Exit code of a diagnosis: 0 without problems, else that of the problem to mend first. */
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
