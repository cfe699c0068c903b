import type {DatabaseFacts, PathFacts} from '../../domain/doctor/facts.ts';
import {type Finding, note, ok, problem} from '../../domain/doctor/finding.ts';
import type {StorageProblem} from '../../domain/failure/failure.ts';
import type {DiagnosisPorts} from './diagnose-ports.ts';

/** Folders, files, room on the disk, the database and preferences, before the program opens them. */
export function diagnoseStorage(ports: DiagnosisPorts, paths: readonly PathFacts[]): Finding[] {
  return [
    ...paths.flatMap(pathFindings),
    ...spaceFindings(ports),
    ...databaseFindings(ports.database()),
    preferencesFinding(ports),
    ...tokenFileFindings(ports),
  ];
}

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
const littleSpace = 20 * 1024 * 1024;
const noSpace = 1024 * 1024;

function spaceFindings(ports: DiagnosisPorts): Finding[] {
  const space = ports.freeSpace();
  if (space === null) return [];
  const fact = {kind: 'free-space', ...space} as const;
  if (space.bytes < noSpace) return [problem('free-space', 1, fact)];
  return [(space.bytes < littleSpace ? note : ok)('free-space', fact)];
}

const storageProblems = {
  damaged: 'damaged',
  newer: 'newer-schema',
  unreadable: 'other',
} as const satisfies Record<string, StorageProblem>;

function databaseFindings(database: DatabaseFacts & {readonly path: string}): Finding[] {
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
  return [problem('database', 1, {kind: 'failure', failure})];
}

function countFindings(counts: Readonly<Record<string, number>>): Finding[] {
  return (['unknown', 'failed'] as const).flatMap((status) => {
    const count = counts[status] ?? 0;
    return count === 0 ? [] : [note('memos', {kind: `memos-${status}`, count})];
  });
}

function preferencesFinding({preferences}: DiagnosisPorts): Finding {
  const trouble = preferences.problem();
  const fact = {kind: 'preferences', path: preferences.path, problem: trouble} as const;
  return trouble === null ? ok('preferences', fact) : problem('preferences', 1, fact);
}

function tokenFileFindings(ports: DiagnosisPorts): Finding[] {
  const files = ports.tokenFiles();
  if (files.length === 0) return [ok('token-files', {kind: 'no-token-file'})];
  return files.map((file) => note('token-files', {kind: 'token-file', ...file}));
}
