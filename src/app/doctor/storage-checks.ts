import type {PathFacts} from '../../domain/doctor/facts.ts';
import {type Finding, note, ok, problem} from '../../domain/doctor/finding.ts';
import type {StorageProblem} from '../../domain/failure/failure.ts';
import {check} from './check.ts';
import type {NearView} from './views.ts';

const paths = check({
  measure: ({before}: Pick<NearView, 'before'>) => before,
  judge: (paths) => paths.flatMap(pathFindings),
});

/** Only folders are listed when all is well, because there are many files of the same kind. */
function pathFindings(path: PathFacts): Finding[] {
  const fact = {kind: 'path', ...path} as const;
  switch (path.state) {
    case 'fine':
    case 'absent':
      return path.type === 'folder' ? [ok('folder', fact)] : [];
    // The program restricts its data when it opens it; `closedPaths` then reports whether that
    // worked.
    case 'open':
      return path.holds === 'data' ? [] : [note(path.type, fact)];
    default:
      return [problem(path.type, 1, fact)];
  }
}

function isProblem(path: PathFacts): boolean {
  return pathFindings(path).some(({level}) => level === 'problem');
}

/** A database grows by a few hundred bytes per memo; SQLite needs the same again for its log. */
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

/** Before the database, whose own error would not name the cause. */
const locks = check({
  measure: ({locks}: Pick<NearView, 'locks'>) => locks(),
  judge: ({path, exclude, isRemote}) => {
    if (exclude === null) return [];
    // Locks that work here may not reach another machine that uses the same folder.
    if (exclude && isRemote) return note('locks', {kind: 'locks-remote', path});
    if (exclude) return ok('locks', {kind: 'locks', path});
    const failure = {kind: 'storage', problem: 'no-locks', path, detail: ''} as const;
    return problem('locks', 1, {kind: 'failure', failure});
  },
});

const storageProblems = {
  damaged: 'damaged',
  newer: 'newer-schema',
  unreadable: 'other',
} as const satisfies Record<string, StorageProblem>;

/** Checks the database and also the memos in it, because reading it is slow. */
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
  measure: ({preferences, before}: Pick<NearView, 'preferences' | 'before'>) => ({
    isRefused: before.some((path) => path.path === preferences.path && isProblem(path)),
    path: preferences.path,
    problem: preferences.problem(),
  }),
  judge: ({isRefused, ...view}) => {
    // The finding about the file itself says what is wrong.
    if (isRefused) return [];
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

export const storageChecks = [paths, freeSpace, locks, database, preferences, tokenFiles];
