import assert from 'node:assert/strict';
import {test} from 'node:test';
import {loginCheck} from '../../../src/app/doctor/login-check.ts';
import type {KakaoProbes} from '../../../src/app/ports/diagnosis-ports.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {Finding} from '../../../src/domain/doctor/finding.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import type {Tokens} from '../../../src/domain/login/tokens.ts';
import {brief} from '../../support/brief-findings.ts';
import {diagnosisPortsOn} from '../../support/diagnosis-ports.ts';
import {agreeToCalendar} from '../../support/reminders.ts';
import {refreshRequests, type Stand, storedSession, withServices} from '../../support/services.ts';

const day = 24 * 3_600_000;
const infoPath = '/v1/user/access_token_info';
const scopesPath = '/v2/user/scopes';

function diagnose(stand: Stand, change: Partial<Ports> = {}, kakao: Partial<KakaoProbes> = {}) {
  const real = diagnosisPortsOn(stand).kakao();
  return loginCheck({parts: {...stand.ports, ...change}, kakao: {...real, ...kakao}});
}

const tokensOk = ['access-token ok 0', 'refresh-token ok 0'];

function setTokens({ports}: Stand, change: Partial<Tokens>): void {
  const stored = storedSession(ports);
  ports.sessions.save({...stored, tokens: {...stored.tokens, ...change}});
}

test('a login that may send has its account, the lifetime of each token, and the consent', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const now = ports.clock.now();
    const clock = {now: () => now};
    const findings = await diagnose(stand, {clock});
    assert.deepEqual(brief(findings), [
      'account ok 0',
      ...tokensOk,
      'consent ok 0',
      'reminders ok 0',
    ]);
    const [account, access, refresh, consent, reminders] = findings.map(({fact}) => fact);
    assert.deepEqual(account, {kind: 'account', id: '4038017295523847169', nickname: '홍길동'});
    assert.ok(access?.kind === 'access-token' && refresh?.kind === 'refresh-token');
    const {tokens} = storedSession(ports);
    assert.equal(access.isConfirmed, true);
    assert.equal(access.now, now);
    const late = Math.abs((access.expiresAt ?? 0) - (tokens.accessTokenExpiresAt ?? 0));
    assert.ok(late < 60_000, `${late} ms between what is stored and what Kakao says`);
    const expiresAt = tokens.refreshTokenExpiresAt;
    assert.deepEqual(refresh, {kind: 'refresh-token', expiresAt, now, isConfirmed: false});
    assert.deepEqual(consent, {kind: 'consent-agreed'});
    assert.deepEqual(reminders, {kind: 'calendar-off'});
  });
});

test('the expiry of the access token is the number of seconds that Kakao returns, from now', async () => {
  await withServices(async (stand) => {
    const now = stand.ports.clock.now();
    stand.emulator.failNext(infoPath, {
      status: 200,
      body: {id: 1, expires_in: 100, app_id: 1, expiresInMillis: 100_000},
    });
    const [, access] = await diagnose(stand, {clock: {now: () => now}});
    const fact = {kind: 'access-token', expiresAt: now + 100_000, now, isConfirmed: true};
    assert.deepEqual(access, {id: 'access-token', level: 'ok', fact});
  });
});

test('a missing login is a problem, and Kakao is not asked', async () => {
  await withServices(
    async (stand) => {
      const failure = {kind: 'logged-out', cause: null};
      assert.deepEqual(await diagnose(stand), [
        {id: 'login', level: 'problem', exit: 4, fact: {kind: 'failure', failure}},
      ]);
      assert.equal(stand.emulator.requests.length, 0);
    },
    {loggedIn: false},
  );
});

test('an unreadable login is a problem of this machine; a bug is not', async () => {
  await withServices(async (stand) => {
    const broken = (error: Error): Partial<Ports> => {
      const read = (): never => {
        throw error;
      };
      return {sessions: {...stand.ports.sessions, read}};
    };
    const failure = {kind: 'storage', problem: 'damaged', path: 'state.db', detail: ''} as const;
    assert.deepEqual(await diagnose(stand, broken(new FailureError(failure))), [
      {id: 'login', level: 'problem', exit: 1, fact: {kind: 'failure', failure}},
    ]);
    await assert.rejects(diagnose(stand, broken(new RangeError('a bug'))), RangeError);
  });
});

test('an expired access token is refreshed, as in normal use', async () => {
  await withServices(async (stand) => {
    stand.emulator.expireAccessTokens();
    const findings = await diagnose(stand);
    assert.equal(brief(findings)[0], 'account ok 0');
    assert.equal(refreshRequests(stand.emulator).length, 1);
  });
});

test('a login that Kakao has ended is a problem that a new login fixes', async () => {
  await withServices(async (stand) => {
    stand.emulator.revokeAll();
    const [finding, ...others] = await diagnose(stand);
    assert.deepEqual(brief(finding ? [finding] : []), ['login problem 4']);
    assert.deepEqual(others, [], 'there is no login left to report');
  });
});

test('with an expired refresh token, the remaining access token is reported', async () => {
  await withServices(async (stand) => {
    stand.emulator.expireRefreshTokens();
    const soon = stand.clock.now() + 60_000;
    setTokens(stand, {accessTokenExpiresAt: soon, accessTokenIssuedAt: null});
    const findings = await diagnose(stand);
    const names = [
      'account ok 0',
      'access-token ok 0',
      'refresh-token note 0',
      'consent ok 0',
      'reminders ok 0',
    ];
    assert.deepEqual(brief(findings), names);
    assert.deepEqual(findings[2]?.fact, {kind: 'no-refresh-token'});
  });
});

test('without an answer the login is unconfirmed, and its tokens are reported as stored', async () => {
  await withServices(async (stand) => {
    const kakao = diagnosisPortsOn(stand).kakao();
    for (const response of [{destroy: 'reset'}, {status: 200, body: '<html>'}] as const) {
      stand.emulator.failNext(infoPath, response);
      const findings = await diagnose(stand, {}, kakao);
      assert.deepEqual(brief(findings), ['login note 0', ...tokensOk]);
      assert.deepEqual(findings[0]?.fact, {kind: 'login-unasked'});
      const access = findings[1]?.fact;
      assert.ok(access?.kind === 'access-token');
      assert.equal(access.isConfirmed, false);
      assert.equal(access.expiresAt, storedSession(stand.ports).tokens.accessTokenExpiresAt);
    }
  });
});

test('temporary conditions are notes: a rate limit, and another process that refreshes', async () => {
  await withServices(async (stand) => {
    stand.emulator.failNext(infoPath, {status: 400, body: {code: -10, msg: 'limit'}});
    const [limit] = await diagnose(stand);
    assert.ok(limit?.fact.kind === 'failure' && limit.fact.failure.kind === 'kakao');
    assert.deepEqual(brief([limit]), ['login note 0']);
    stand.emulator.expireAccessTokens();
    const waits: number[] = [];
    const acquire: Ports['locks']['acquire'] = async (_name, timeout) => {
      waits.push(timeout);
      return null;
    };
    const [busy] = await diagnose(stand, {locks: {...stand.ports.locks, acquire}});
    assert.ok(busy?.fact.kind === 'failure' && busy.fact.failure.kind === 'storage');
    assert.deepEqual(brief([busy]), ['login note 0']);
    assert.deepEqual(waits, [2000], 'a person waits for the diagnosis');
  });
});

test('a permanent storage failure, and any refusal of Kakao, are problems with the matching exit code', async () => {
  await withServices(async (stand) => {
    stand.emulator.failNext(infoPath, {status: 403, body: {code: -5, msg: ''}});
    assert.equal(brief(await diagnose(stand))[0], 'login problem 7');
    stand.emulator.failNext(infoPath, {status: 400, body: {code: -9, msg: ''}});
    assert.equal(brief(await diagnose(stand))[0], 'login problem 1');
    stand.emulator.failNext(infoPath, {status: 503, body: {code: -9798, msg: ''}});
    assert.equal(brief(await diagnose(stand))[0], 'login problem 5');
    stand.emulator.expireAccessTokens();
    const failure = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
    const proveWritable = (): never => {
      throw new FailureError(failure);
    };
    const sessions = {...stand.ports.sessions, proveWritable};
    assert.equal(brief(await diagnose(stand, {sessions}))[0], 'login problem 1');
  });
});

test('a refresh token with less than seven days left is a note', async () => {
  await withServices(async (stand) => {
    const now = stand.clock.now();
    const levelWith = async (refreshTokenExpiresAt: number | null) => {
      setTokens(stand, {refreshTokenExpiresAt});
      return (await diagnose(stand, {clock: {now: () => now}}))[2]?.level;
    };
    assert.equal(await levelWith(now + 7 * day), 'ok');
    assert.equal(await levelWith(now + 7 * day - 1), 'note');
    assert.equal(await levelWith(null), 'ok');
  });
});

test('an account without a name is reported by its number', async () => {
  await withServices(async (stand) => {
    stand.emulator.failNext('/v2/user/me', {status: 500, body: ''});
    const [account] = await diagnose(stand);
    assert.deepEqual(account?.fact, {kind: 'account', id: '4038017295523847169', nickname: null});
  });
});

test('a missing, unavailable or unreadable consent is reported', async () => {
  await withServices(async (stand) => {
    const scopes = [{id: 'talk_message', display_name: '', type: 'SERVICE'}];
    const consentWith = async (agreed: boolean, using: boolean) => {
      const body = {id: 1, scopes: scopes.map((scope) => ({...scope, agreed, using}))};
      stand.emulator.failNext(scopesPath, {status: 200, body});
      return consentOf(await diagnose(stand));
    };
    const consentOf = (findings: readonly Finding[]) => findings.find(({id}) => id === 'consent');
    const problem = {id: 'consent', level: 'problem', exit: 7} as const;
    const failure = {kind: 'consent-missing', scopes: ['talk_message']};
    const missing = {...problem, fact: {kind: 'failure', failure}};
    const notOffered = {...problem, fact: {kind: 'consent-not-offered'}};
    assert.deepEqual(await consentWith(false, true), missing);
    assert.deepEqual(await consentWith(true, false), notOffered);
    assert.deepEqual(await consentWith(false, false), notOffered);
    assert.equal((await consentWith(true, true))?.fact.kind, 'consent-agreed');
    stand.emulator.failNext(scopesPath, {status: 200, body: {id: 1, scopes: []}});
    assert.deepEqual(consentOf(await diagnose(stand)), notOffered);
    stand.emulator.failNext(scopesPath, {destroy: 'reset'});
    const unknown = {id: 'consent', level: 'note', fact: {kind: 'consent-unknown'}};
    assert.deepEqual(consentOf(await diagnose(stand)), unknown);
  });
});

test('a response without the account or the lifetime leaves both unknown', async () => {
  await withServices(async (stand) => {
    const {emulator} = stand;
    emulator.failNext(infoPath, {status: 200, body: {id: null, expires_in: null, app_id: 7}});
    emulator.failNext('/v2/user/me', {status: 200, body: {id: null}});
    const findings = await diagnose(stand);
    assert.deepEqual(brief(findings), [...tokensOk, 'consent ok 0', 'reminders ok 0']);
    const fact = findings[0]?.fact;
    assert.ok(fact?.kind === 'access-token' && !fact.isConfirmed);
  });
});

test('the consent for reminders is reported, and is no problem when it is missing', async () => {
  await withServices(async (stand) => {
    const reminders = async () =>
      (await diagnose(stand)).find(({id}) => id === 'reminders')?.fact.kind;
    assert.equal(await reminders(), 'calendar-off');
    await agreeToCalendar(stand);
    assert.equal(await reminders(), 'calendar-agreed');
    stand.emulator.failNext(scopesPath, {destroy: 'reset'});
    assert.equal(await reminders(), undefined);
  });
});
