import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openedChecks} from '../../../src/app/doctor/opened-checks.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {PathFacts} from '../../../src/domain/doctor/facts.ts';
import {type Failure, FailureError} from '../../../src/domain/failure/failure.ts';
import {failed, succeeded} from '../../../src/domain/failure/result.ts';
import {memoWith} from '../../support/database.ts';
import {diagnosisPortsOn} from '../../support/diagnosis-ports.ts';
import {findAll} from '../../support/find-all.ts';
import {type Stand, withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};
const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
const problem = (failure: Failure) => ({
  id: 'database',
  level: 'problem',
  exit: 1,
  fact: {kind: 'failure', failure},
});

interface Looks {
  readonly before?: readonly PathFacts[];
  readonly after?: readonly PathFacts[];
}

function diagnose(stand: Stand, opened: Ports | Failure, {before = [], after = []}: Looks = {}) {
  const ports = diagnosisPortsOn(stand, {paths: () => after});
  const result = 'kind' in opened ? failed(opened) : succeeded(opened);
  return findAll(openedChecks, {...ports, before, opened: result});
}

const lying = (state: PathFacts['state'], change: Partial<PathFacts> = {}): PathFacts => ({
  path: '/home/state.db',
  holds: 'data',
  type: 'file',
  state,
  mode: 0o644,
  uid: 1000,
  ...change,
});

test('parts that can be opened and written need no remark', async () => {
  await withServices(async (stand) => {
    assert.deepEqual(await diagnose(stand, stand.ports), []);
  }, loggedOut);
});

test('a database that cannot be opened or written is a problem', async () => {
  await withServices(async (stand) => {
    assert.deepEqual(await diagnose(stand, full), [problem(full)]);
    const proveWritable = (): never => {
      throw new FailureError(full);
    };
    const sessions = {...stand.ports.sessions, proveWritable};
    assert.deepEqual(await diagnose(stand, {...stand.ports, sessions}), [problem(full)]);
  }, loggedOut);
});

test('an invalid origin is left to the checks of Kakao', async () => {
  await withServices(async (stand) => {
    const failure = {kind: 'invalid-origin', name: 'KAKAO_API_ORIGIN', value: 'x'} as const;
    assert.deepEqual(await diagnose(stand, failure), []);
  }, loggedOut);
});

test('a bug in the storage is not reported as a finding', async () => {
  await withServices(async (stand) => {
    const proveWritable = (): never => {
      throw new RangeError('a bug');
    };
    const sessions = {...stand.ports.sessions, proveWritable};
    await assert.rejects(diagnose(stand, {...stand.ports, sessions}), RangeError);
  }, loggedOut);
});

test('data that other users could read are a note once they are closed, and a problem while they still can be read', async () => {
  await withServices(async (stand) => {
    const before = [lying('open')];
    const closed = {kind: 'path-closed', path: '/home/state.db', mode: 0o644};
    const note = {id: 'file', level: 'note', fact: closed};
    assert.deepEqual(await diagnose(stand, full, {before}), [note, problem(full)]);
    const elsewhere = lying('open', {path: '/elsewhere'});
    const after = [elsewhere, lying('fine')];
    assert.deepEqual(await diagnose(stand, stand.ports, {before, after}), [note]);
    const still = lying('open', {mode: 0o666});
    assert.deepEqual(await diagnose(stand, stand.ports, {before, after: [elsewhere, still]}), [
      {id: 'file', level: 'problem', exit: 1, fact: {...still, kind: 'path'}},
    ]);
  }, loggedOut);
});

test('settings that others may read, and data that were closed before, are not reported', async () => {
  await withServices(async (stand) => {
    const before = [lying('open', {holds: 'settings'}), lying('fine')];
    assert.deepEqual(await diagnose(stand, stand.ports, {before, after: before}), []);
  }, loggedOut);
});

test('memos whose sender died are counted', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    for (const id of ['a', 'b']) ports.memos.add(memoWith({id, status: 'sending'}), 'dead');
    assert.deepEqual(await diagnose(stand, ports), [
      {id: 'memos', level: 'note', fact: {kind: 'memos-orphaned', count: 2}},
    ]);
  }, loggedOut);
});
