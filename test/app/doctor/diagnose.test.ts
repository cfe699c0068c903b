import assert from 'node:assert/strict';
import {test} from 'node:test';
import {diagnose} from '../../../src/app/doctor/diagnose.ts';
import type {DiagnosisPorts} from '../../../src/app/ports/diagnosis-ports.ts';
import type {CheckId} from '../../../src/domain/doctor/facts.ts';
import type {Finding} from '../../../src/domain/doctor/finding.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {diagnosisPortsOn} from '../../support/diagnosis-ports.ts';
import {freePort} from '../../support/free-port.ts';
import {type Stand, withServices} from '../../support/services.ts';

const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
const badOrigin = {kind: 'invalid-origin', name: 'KAKAO_API_ORIGIN', value: 'x'} as const;

async function findingsOf(ports: DiagnosisPorts, askTerminal = false): Promise<Finding[]> {
  const {signal} = new AbortController();
  const findings: Finding[] = [];
  for await (const finding of diagnose(ports, {askTerminal, signal})) findings.push(finding);
  return findings;
}

/** A user who is logged in, with a redirect URI on a separate port. */
async function withDoctor(
  callback: (stand: Stand, ports: DiagnosisPorts) => Promise<void>,
): Promise<void> {
  const uri = `http://localhost:${await freePort()}/callback`;
  await withServices((stand) => callback(stand, diagnosisPortsOn(stand)), {
    emulator: {redirectUris: [uri]},
    env: {KAKAO_REDIRECT_URI: uri},
  });
}

/** The checks in the order of their findings, each once. */
const checksOf = (findings: readonly Finding[]): CheckId[] => [
  ...new Set(findings.map(({id}) => id)),
];

const askedOfKakao: readonly CheckId[] = ['origin', 'proxy', 'network', 'clock'];
const aboutTheLogin: readonly CheckId[] = [
  'app-key',
  'login-page',
  'callback-port',
  'account',
  'access-token',
  'refresh-token',
  'consent',
  'reminders',
];
const aboutTheStorage: readonly CheckId[] = [
  'folder',
  'free-space',
  'locks',
  'database',
  'memos',
  'preferences',
  'token-files',
];

test('everything is checked, starting with the local machine', async () => {
  await withDoctor(async (_stand, ports) => {
    const findings = await findingsOf(ports);
    const checks = checksOf(findings);
    assert.deepEqual(
      findings.filter(({level}) => level === 'problem'),
      [],
    );
    const nearest: CheckId[] = ['program', 'node', 'language', 'terminal'];
    const rest = [...aboutTheStorage, ...askedOfKakao, ...aboutTheLogin];
    assert.deepEqual(checks, [...nearest, ...rest]);
  });
});

test('the terminal is queried only if queries are allowed', async () => {
  await withDoctor(async (_stand, ports) => {
    const asked: boolean[] = [];
    const terminal: DiagnosisPorts['terminal'] = (ask) => {
      asked.push(ask);
      return ports.terminal(false);
    };
    await findingsOf({...ports, terminal}, false);
    await findingsOf({...ports, terminal}, true);
    assert.deepEqual(asked, [false, true]);
  });
});

test('a damaged database is not opened, and Kakao is still checked', async () => {
  await withDoctor(async (_stand, ports) => {
    let opened = 0;
    const damaged: DiagnosisPorts = {
      ...ports,
      database: () => ({state: 'damaged', detail: '', path: '/state.db'}),
      open: () => {
        opened += 1;
        return ports.open();
      },
    };
    const findings = await findingsOf(damaged);
    assert.equal(opened, 0);
    assert.deepEqual(checksOf(findings).slice(-5), ['login', ...askedOfKakao]);
    const unopened = findings.find(({id}) => id === 'login');
    assert.deepEqual(unopened, {id: 'login', level: 'note', fact: {kind: 'login-unopened'}});
  });
});

test('a problem outside the database does not keep the database closed', async () => {
  await withDoctor(async (_stand, ports) => {
    const preferences = {...ports.preferences, problem: () => 'no JSON'};
    const checks = checksOf(await findingsOf({...ports, preferences}));
    assert.deepEqual(checks.slice(-aboutTheLogin.length), aboutTheLogin);
  });
});

test('if the program parts cannot be opened, the login is not checked', async () => {
  await withDoctor(async (_stand, ports) => {
    const open = (): never => {
      throw new FailureError(full);
    };
    const findings = await findingsOf({...ports, open});
    assert.deepEqual(checksOf(findings).slice(-5), ['login', ...askedOfKakao]);
    const reported = findings.filter(({id, level}) => id === 'database' && level === 'problem');
    assert.deepEqual(
      reported.map(({fact}) => fact),
      [{kind: 'failure', failure: full}],
    );
  });
});

test('an invalid origin is the last finding', async () => {
  await withDoctor(async (stand, ports) => {
    const asked = stand.emulator.requests.length;
    const kakao = (): never => {
      throw new FailureError(badOrigin);
    };
    const findings = await findingsOf({...ports, kakao});
    assert.equal(
      findings.some(({id}) => id === 'login'),
      false,
    );
    assert.deepEqual(findings.at(-1), {
      id: 'origin',
      level: 'problem',
      exit: 1,
      fact: {kind: 'failure', failure: badOrigin},
    });
    assert.equal(stand.emulator.requests.length, asked);
  });
});

test('a bug is thrown and not reported as a finding, even if it occurs early', async () => {
  await withDoctor(async (_stand, ports) => {
    const bug = (): never => {
      throw new RangeError('a bug');
    };
    await assert.rejects(findingsOf({...ports, open: bug}), RangeError);
    await assert.rejects(findingsOf({...ports, kakao: bug}), RangeError);
    const kakao = () => ({...ports.kakao(), api: {...ports.kakao().api, readTokenInfo: bug}});
    await assert.rejects(findingsOf({...ports, kakao}), RangeError);
  });
});
