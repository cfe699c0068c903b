import {type Finding, note, problem} from '../../domain/diagnosis.ts';
import type {PathFacts} from '../../domain/diagnosis-facts.ts';
import {type Failure, FailureError} from '../../domain/failure.ts';
import type {Result} from '../../domain/result.ts';
import type {Ports} from '../ports.ts';
import type {DiagnosisPorts} from './diagnose-ports.ts';

export interface OpenedParts {
  /** As `paths()` told before the opening. */
  readonly before: readonly PathFacts[];
  readonly opened: Result<Ports>;
  /** The database has been found unfit already, in words of its own. */
  readonly isKnownBad: boolean;
}

/** What opening the program's parts shows: whether they open, can be written, and were closed to others. */
export async function diagnoseOpened(
  ports: DiagnosisPorts,
  {before, opened, isKnownBad}: OpenedParts,
): Promise<Finding[]> {
  const closed = closedFindings(before, ports.paths());
  if (!opened.ok) return [...closed, ...(isKnownBad ? [] : [failureFinding(opened.failure)])];
  return [...closed, ...writeFindings(opened.value), ...(await orphanFindings(opened.value))];
}

function failureFinding(failure: Failure): Finding {
  const id = failure.kind === 'invalid-origin' ? 'origin' : 'database';
  return problem(id, 1, {kind: 'failure', failure});
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
    return [failureFinding(error.failure)];
  }
}

/** Memos whose sending process is gone; the next start asks the person about them. */
async function orphanFindings(ports: Ports): Promise<Finding[]> {
  let count = 0;
  for (const {owner} of ports.memos.sending()) {
    const lock = await ports.locks.acquire(`sender-${owner}`, 0);
    if (lock === null) continue;
    lock.release();
    count += 1;
  }
  return count === 0 ? [] : [note('memos', {kind: 'memos-orphaned', count})];
}
