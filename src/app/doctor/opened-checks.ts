import {note, problem} from '../../domain/doctor/finding.ts';
import {abandonedMemos} from '../memo/abandoned-memos.ts';
import type {Ports} from '../ports/ports.ts';
import {attempt, check} from './check.ts';
import type {OpenedView} from './views.ts';

/**
 * Data that other users could read before the program restricted it. It is reported even when
 * access is closed now, because someone may have read it.
 */
const closedPaths = check({
  measure: ({before, paths}: Pick<OpenedView, 'before' | 'paths'>) => ({before, after: paths()}),
  judge: ({before, after}) => {
    const wereOpen = before.filter(({state, holds}) => state === 'open' && holds === 'data');
    return wereOpen.map(({path, type, mode}) => {
      const now = after.find((one) => one.path === path);
      if (now?.state === 'open') return problem(type, 1, {kind: 'path', ...now});
      return note(type, {kind: 'path-closed', path, mode});
    });
  },
});

/** Checks whether the database opens and can be written. */
const writable = check({
  measure: ({opened}: Pick<OpenedView, 'opened'>) =>
    opened.ok ? attempt(() => opened.value.sessions.proveWritable()) : opened,
  judge: (proof) => {
    // An unusable origin is reported by the checks of Kakao.
    if (proof.ok || proof.failure.kind === 'invalid-origin') return [];
    if (proof.failure.kind === 'invalid-variable') {
      return problem('variables', 1, {kind: 'failure', failure: proof.failure});
    }
    return problem('database', 1, {kind: 'failure', failure: proof.failure});
  },
});

/** Memos whose sending process no longer exists; the next start asks the user about them. */
const orphanedMemos = check({
  measure: ({opened}: Pick<OpenedView, 'opened'>) => (opened.ok ? countOrphans(opened.value) : 0),
  judge: (count) => (count === 0 ? [] : note('memos', {kind: 'memos-orphaned', count})),
});

async function countOrphans(ports: Pick<Ports, 'locks' | 'memos'>): Promise<number> {
  let count = 0;
  for await (const _ of abandonedMemos(ports)) count += 1;
  return count;
}

export const openedChecks = [closedPaths, writable, orphanedMemos];
