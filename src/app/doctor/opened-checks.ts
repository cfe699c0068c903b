import type {PathFacts} from '../../domain/doctor/facts.ts';
import {type Finding, note, problem} from '../../domain/doctor/finding.ts';
import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import type {Result} from '../../domain/failure/result.ts';
import {orphans} from '../memo/orphans.ts';
import type {Ports} from '../ports/ports.ts';
import type {DiagnosisPorts} from './diagnose-ports.ts';

/**
 * What opening the program's parts shows: whether they open, can be written, and were closed to
 * others; `before` is what `paths()` told before it.
 */
export async function diagnoseOpened(
  ports: Pick<DiagnosisPorts, 'paths'>,
  before: readonly PathFacts[],
  opened: Result<Ports>,
): Promise<Finding[]> {
  const closed = closedFindings(before, ports.paths());
  if (!opened.ok) return [...closed, ...openingFindings(opened.failure)];
  return [...closed, ...writeFindings(opened.value), ...(await orphanFindings(opened.value))];
}

/** An origin that cannot be used is told where Kakao is looked at. */
function openingFindings(failure: Failure): Finding[] {
  return failure.kind === 'invalid-origin' ? [] : [databaseFinding(failure)];
}

function databaseFinding(failure: Failure): Finding {
  return problem('database', 1, {kind: 'failure', failure});
}

/** What others could read before, told although it has been closed: somebody may have read it. */
function closedFindings(before: readonly PathFacts[], after: readonly PathFacts[]): Finding[] {
  const wereOpen = before.filter(({state, holds}) => state === 'open' && holds === 'data');
  return wereOpen.map(({path, type, mode}) => {
    const now = after.find((one) => one.path === path);
    if (now?.state === 'open') return problem(type, 1, {kind: 'path', ...now});
    return note(type, {kind: 'path-closed', path, mode});
  });
}

function writeFindings(ports: Ports): Finding[] {
  try {
    ports.sessions.proveWritable();
    return [];
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return [databaseFinding(error.failure)];
  }
}

/** Memos whose sending process is gone; the next start asks the person about them. */
async function orphanFindings(ports: Ports): Promise<Finding[]> {
  let count = 0;
  for await (const _ of orphans(ports)) count += 1;
  return count === 0 ? [] : [note('memos', {kind: 'memos-orphaned', count})];
}
