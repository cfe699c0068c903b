import assert from 'node:assert/strict';
import {closeSync, openSync, readFileSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {DamagedValue} from '../../../src/storage/base/row-values.ts';
import {asStorageFailure, storageFailure} from '../../../src/storage/base/storage-failure.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';

const path = '/folder/state.db';

function errorWith(properties: object): Error {
  return Object.assign(new Error('what happened'), properties);
}

/** Result codes of SQLite, also extended ones, and the problem that is shown for each. */
const sqlite = [
  [5, 'busy'],
  [8, 'not-writable'],
  [10, 'other'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'not-writable'],
  [26, 'damaged'],
  [19, 'other'],
  [261, 'busy'],
  [266, 'other'],
  [267, 'damaged'],
  [1288, 'not-writable'],
  [3, 'no-locks'],
  [15, 'busy'],
  [2058, 'no-locks'],
  [2314, 'no-locks'],
  [3594, 'no-locks'],
  [3850, 'no-locks'],
  [5130, 'no-locks'],
  [778, 'other'],
] as const;

for (const [errcode, problem] of sqlite) {
  test(`SQLite's code ${errcode} is '${problem}', with SQLite's message`, () => {
    const failure = storageFailure(path, errorWith({code: 'ERR_SQLITE_ERROR', errcode}));
    assert.deepEqual(failure, {kind: 'storage', problem, path, detail: 'what happened'});
  });
}

const errnos = [
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EMFILE', 'too-many-files'],
  ['ENFILE', 'too-many-files'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['ENOLCK', 'no-locks'],
  ['EIO', 'other'],
  ['EISDIR', 'other'],
] as const;

for (const [code, problem] of errnos) {
  test(`${code} of the file system is '${problem}', reported by its code alone`, () => {
    const failure = storageFailure(path, errorWith({code}));
    assert.deepEqual(failure, {kind: 'storage', problem, path, detail: code});
  });
}

test('a value that this program cannot have written, or a number out of range, is damage', () => {
  const damaged = {kind: 'storage', problem: 'damaged', path} as const;
  assert.deepEqual(storageFailure(path, new DamagedValue('list expected')), {
    ...damaged,
    detail: 'list expected',
  });
  assert.deepEqual(storageFailure(path, errorWith({code: 'ERR_OUT_OF_RANGE'})), {
    ...damaged,
    detail: 'number out of range',
  });
});

const bugs: readonly unknown[] = [
  new TypeError('a bug'),
  errorWith({code: 'ERR_INVALID_ARG_TYPE'}),
  errorWith({code: 'xEIO'}),
  errorWith({code: 'EIO5'}),
  errorWith({code: 5}),
  errorWith({errcode: '5'}),
  'no error',
  null,
];

test('an error of neither SQLite nor the file system is thrown unchanged', () => {
  for (const bug of bugs) {
    const isBug = (error: unknown): boolean => error === bug;
    assert.throws(() => storageFailure(path, bug), isBug);
    const failing = () => {
      throw bug;
    };
    assert.throws(() => asStorageFailure(path, failing), isBug);
  }
});

test('a failure that already names its path keeps it', () => {
  const failure = {kind: 'storage', problem: 'full', path: '/other', detail: ''} as const;
  const failing = () => {
    throw new FailureError(failure);
  };
  assert.deepEqual(
    assertStorageFailure('full', () => asStorageFailure(path, failing)),
    failure,
  );
});

/** The number of files that a process may open; infinite if the system reports no limit. */
function openFilesLimit(): number {
  if (process.platform !== 'linux') return Number.POSITIVE_INFINITY;
  const limits = readFileSync('/proc/self/limits', 'utf8');
  return Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY);
}

/** Opens all but a few of the files that this process may open, during the call. */
function withFewFiles<T>(left: number, action: () => T): T {
  const taken: number[] = [];
  try {
    takeAll(taken);
    for (const file of taken.splice(0, left)) closeSync(file);
    return action();
  } finally {
    for (const file of taken) closeSync(file);
  }
}

function takeAll(taken: number[]): void {
  try {
    for (;;) taken.push(openSync('/', 'r'));
  } catch (error) {
    assert.equal(Object(error).code, 'EMFILE');
  }
}

test('with room for fewer than three files, a database that cannot be opened means too many open files', {
  skip: openFilesLimit() > 100_000 && 'more files may be open than a test should open',
}, () => {
  const open = (): void => new DatabaseSync('/none/state.db').close();
  const attempt = () => asStorageFailure(path, open);
  for (const left of [0, 1, 2]) {
    withFewFiles(left, () => assertStorageFailure('too-many-files', attempt));
  }
  withFewFiles(3, () => {
    assertStorageFailure('not-writable', attempt);
    assertStorageFailure('not-writable', attempt);
  });
  assertStorageFailure('not-writable', attempt);
});
