import type {PathFacts} from '../../domain/doctor/facts.ts';
import {type Finding, note, ok, problem} from '../../domain/doctor/finding.ts';
import type {StorageProblem} from '../../domain/failure/failure.ts';
import {check} from './check.ts';
import type {NearView} from './views.ts';

const paths = check({
  measure: ({before}: Pick<NearView, 'before'>) => before,
  judge: (paths) => paths.flatMap(pathFindings),
});

/** Files that are well are many and of one kind: only folders are named then. */
function pathFindings(path: PathFacts): Finding[] {
  const fact = {kind: 'path', ...path} as const;
  switch (path.state) {
    case 'fine':
    case 'absent':
      return path.type === 'folder' ? [ok('folder', fact)] : [];
    // The program closes what it opens; the finding after that tells whether it could.
    case 'open':
      return path.holds === 'data' ? [] : [note(path.type, fact)];
    default:
      return [problem(path.type, 1, fact)];
  }
}

/** A database grows by a few hundred bytes a memo; SQLite needs as much again for its log. */
const lowSpaceBytes = 20 * 1024 * 1024;
const noSpaceBytes = 1024 * 1024;

const freeSpace = check({
  measure: ({freeSpace}: Pick<NearView, 'freeSpace'>) => freeSpace(),
  judge: (space) => {
    if (space === null) return [];
    const fact = {kind: 'free-space', ...space} as const;
    if (space.bytes < noSpaceBytes) return problem('free-space', 1, fact);
    return (space.bytes < lowSpaceBytes ? note : ok)('free-space', fact);
  },
});

const storageProblems = {
  damaged: 'damaged',
  newer: 'newer-schema',
  unreadable: 'other',
} as const satisfies Record<string, StorageProblem>;

/** The database and, since reading it takes long, the memos in it. */
const database = check({
  measure: ({database}: Pick<NearView, 'database'>) => database(),
  judge: (database) => {
    const {path} = database;
    if (database.state === 'absent') return [];
    if (database.state === 'read') {
      const {schema, memos: counts} = database;
      return [
        ok('database', {kind: 'database', path, schema}),
        ok('memos', {kind: 'memos', counts}),
        ...countFindings(counts),
      ];
    }
    const {state, detail} = database;
    const failure = {kind: 'storage', problem: storageProblems[state], path, detail} as const;
    return problem('database', 1, {kind: 'failure', failure});
  },
});

function countFindings(counts: Readonly<Record<string, number>>): Finding[] {
  return (['unknown', 'failed'] as const).flatMap((status) => {
    const count = counts[status] ?? 0;
    return count === 0 ? [] : [note('memos', {kind: `memos-${status}`, count})];
  });
}

const preferences = check({
  measure: ({preferences}: Pick<NearView, 'preferences'>) => ({
    path: preferences.path,
    problem: preferences.problem(),
  }),
  judge: (view) => {
    const fact = {kind: 'preferences', ...view} as const;
    return view.problem === null ? ok('preferences', fact) : problem('preferences', 1, fact);
  },
});

const tokenFiles = check({
  measure: ({tokenFiles}: Pick<NearView, 'tokenFiles'>) => tokenFiles(),
  judge: (files) =>
    files.length === 0
      ? ok('token-files', {kind: 'no-token-file'})
      : files.map((file) => note('token-files', {kind: 'token-file', ...file})),
});

export const storageChecks = [paths, freeSpace, database, preferences, tokenFiles];
