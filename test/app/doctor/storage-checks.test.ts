import assert from 'node:assert/strict';
import {test} from 'node:test';
import {storageChecks} from '../../../src/app/doctor/storage-checks.ts';
import type {DatabaseView, DiagnosisPorts} from '../../../src/app/ports/diagnosis-ports.ts';
import type {PathFacts, PathState} from '../../../src/domain/doctor/facts.ts';
import type {Finding} from '../../../src/domain/doctor/finding.ts';
import {brief} from '../../support/brief-findings.ts';
import {diagnosisPortsOn} from '../../support/diagnosis-ports.ts';
import {findAll} from '../../support/find-all.ts';
import {withServices} from '../../support/services.ts';

const path = '/home/me/state.db';
const MiB = 1024 * 1024;

/** A machine without any file of the program. */
const bare: Partial<DiagnosisPorts> = {
  freeSpace: () => null,
  locks: async () => ({path, exclude: null, isRemote: false}),
  database: () => ({state: 'absent', path}),
  tokenFiles: () => [],
};

async function diagnose(change: Partial<DiagnosisPorts> = {}, paths: readonly PathFacts[] = []) {
  let findings: Finding[] = [];
  await withServices(
    async (stand) => {
      const ports = diagnosisPortsOn(stand, {...bare, ...change});
      findings = await findAll(storageChecks, {...ports, before: paths});
    },
    {loggedIn: false},
  );
  return findings;
}

const usual = ['preferences ok 0', 'token-files ok 0'];

test('a machine without any file of the program has no problem', async () => {
  const findings = await diagnose();
  assert.deepEqual(brief(findings), usual);
  assert.equal(findings[0]?.fact.kind, 'preferences');
  assert.deepEqual(findings[1]?.fact, {kind: 'no-token-file'});
});

function lying(
  state: PathState,
  type: PathFacts['type'],
  holds: PathFacts['holds'] = 'data',
): PathFacts {
  return {path: `/home/me/${type}`, holds, type, state, mode: 0o600, uid: 1000};
}

test('a correct folder is named, a file only if it has a problem', async () => {
  const findingOf = async (...given: Parameters<typeof lying>) => {
    const found = await diagnose({}, [lying(...given)]);
    assert.deepEqual(brief(found.slice(-2)), usual);
    return brief(found.slice(0, -2)).join();
  };
  for (const state of ['fine', 'absent'] as const) {
    assert.equal(await findingOf(state, 'folder'), 'folder ok 0');
    assert.equal(await findingOf(state, 'file'), '');
  }
  for (const state of ['locked', 'wrong-kind', 'foreign', 'unreadable'] as const) {
    assert.equal(await findingOf(state, 'folder'), 'folder problem 1');
    assert.equal(await findingOf(state, 'file'), 'file problem 1');
  }
});

test('settings that others may read are noted here; data that others may read are reported after opening', async () => {
  const settings = lying('open', 'file', 'settings');
  const [finding] = await diagnose({}, [settings]);
  assert.deepEqual(finding, {id: 'file', level: 'note', fact: {kind: 'path', ...settings}});
  assert.deepEqual(brief(await diagnose({}, [lying('open', 'file')])), usual);
});

test('less than 20 MiB on the disk is a note, less than one is a problem', async () => {
  const roomOf = async (bytes: number) => {
    const [finding] = await diagnose({freeSpace: () => ({path: '/home', bytes})});
    assert.deepEqual(finding?.fact, {kind: 'free-space', path: '/home', bytes});
    return brief([finding]).join();
  };
  assert.equal(await roomOf(20 * MiB), 'free-space ok 0');
  assert.equal(await roomOf(20 * MiB - 1), 'free-space note 0');
  assert.equal(await roomOf(MiB), 'free-space note 0');
  assert.equal(await roomOf(MiB - 1), 'free-space problem 1');
});

const holding = (database: DatabaseView): Partial<DiagnosisPorts> => ({
  database: () => ({...database, path}),
});

test('a database that was read has its schema, its memos, and the memos that need attention', async () => {
  const memos = {sent: 9, unknown: 1, failed: 2};
  const findings = await diagnose(holding({state: 'read', schema: 7, memos}));
  assert.deepEqual(findings.slice(0, -2), [
    {id: 'database', level: 'ok', fact: {kind: 'database', path, schema: 7}},
    {id: 'memos', level: 'ok', fact: {kind: 'memos', counts: memos}},
    {id: 'memos', level: 'note', fact: {kind: 'memos-unknown', count: 1}},
    {id: 'memos', level: 'note', fact: {kind: 'memos-failed', count: 2}},
  ]);
  const none = await diagnose(holding({state: 'read', schema: 7, memos: {failed: 0}}));
  assert.deepEqual(brief(none), ['database ok 0', 'memos ok 0', ...usual]);
});

test('an unusable database is a problem, with its kind and the known details', async () => {
  const states = [
    ['damaged', 'damaged'],
    ['newer', 'newer-schema'],
    ['unreadable', 'other'],
  ] as const;
  for (const [state, problem] of states) {
    const [finding] = await diagnose(holding({state, detail: 'why'}));
    const failure = {kind: 'storage', problem, path, detail: 'why'};
    const fact = {kind: 'failure', failure};
    assert.deepEqual(finding, {id: 'database', level: 'problem', exit: 1, fact});
  }
});

test('unreadable preferences are a problem', async () => {
  await withServices(
    async (stand) => {
      const {preferences} = stand.ports;
      const ill = {...preferences, problem: () => 'no JSON'};
      const ports = diagnosisPortsOn(stand, {...bare, preferences: ill});
      const fact = {kind: 'preferences', path: preferences.path, problem: 'no JSON'};
      const [finding] = await findAll(storageChecks, {...ports, before: []});
      assert.deepEqual(finding, {id: 'preferences', level: 'problem', exit: 1, fact});
    },
    {loggedIn: false},
  );
});

test('each token file that others may read is noted', async () => {
  const files = [
    {path: '/work/a.json', inWorkTree: true},
    {path: '/work/b.json', inWorkTree: false},
  ];
  const findings = await diagnose({tokenFiles: () => files});
  assert.deepEqual(
    findings.slice(1),
    files.map((file) => ({
      id: 'token-files',
      level: 'note',
      fact: {kind: 'token-file', ...file},
    })),
  );
});

test('locks without effect are a problem, a network file system is noted, and unknown locks are not named', async () => {
  const cases = [
    [true, false, 'locks ok 0', 'locks'],
    [true, true, 'locks note 0', 'locks-remote'],
    [false, false, 'locks problem 1', 'failure'],
    [false, true, 'locks problem 1', 'failure'],
  ] as const;
  for (const [exclude, isRemote, line, kind] of cases) {
    const findings = await diagnose({locks: async () => ({path, exclude, isRemote})});
    assert.deepEqual(brief(findings), [line, ...usual]);
    assert.equal(findings[0]?.fact.kind, kind);
  }
  const unknown = await diagnose({locks: async () => ({path, exclude: null, isRemote: true})});
  assert.deepEqual(brief(unknown), usual);
});
