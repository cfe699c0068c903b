import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkStatus, readStoredStatus} from '../../../src/app/login/read-status.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {refreshRequests, storedSession, withServices} from '../../support/services.ts';

test('offline, the stored status is returned without a request to Kakao', async () => {
  await withServices(({ports, emulator}) => {
    const asked = emulator.requests.length;
    const {session, failure} = readStoredStatus(ports);
    assert.equal(session?.account?.id, '4038017295523847169');
    assert.equal(failure, null);
    assert.equal(emulator.requests.length, asked);
    assert.doesNotMatch(
      JSON.stringify(session),
      new RegExp(storedSession(ports).tokens.accessToken),
    );
  });
});

test('expiry, scopes and account that Kakao returns are stored', async () => {
  await withServices(async ({ports, open}) => {
    const stored = storedSession(ports);
    const tokens = {...stored.tokens, accessTokenExpiresAt: null, scopes: []};
    ports.sessions.save({tokens, account: null});
    const {session, failure} = await checkStatus(ports);
    assert.equal(failure, null);
    assert.ok(
      Math.abs((session?.accessTokenExpiresAt ?? 0) - (stored.tokens.accessTokenExpiresAt ?? 0)) <
        5000,
    );
    assert.ok(session?.scopes?.includes('talk_message'));
    assert.deepEqual(session?.account, {id: '4038017295523847169', nickname: '홍길동'});
    assert.deepEqual(readStoredStatus(open()).session, session);
  });
});

test('an expiry that differs from Kakao by only seconds is not rewritten', async () => {
  await withServices(async ({ports}) => {
    const before = storedSession(ports).tokens.accessTokenExpiresAt;
    await checkStatus(ports);
    assert.equal(storedSession(ports).tokens.accessTokenExpiresAt, before);
  });
});

test('a refused token is refreshed once', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.expireAccessTokens();
    const {failure} = await checkStatus(ports);
    assert.equal(failure, null);
    assert.equal(refreshRequests(emulator).length, 1);
  });
});

test('if Kakao is unreachable, the stored status is returned with the reason', async () => {
  await withServices(async ({ports, emulator}) => {
    await emulator.close();
    const {session, failure} = await checkStatus(ports);
    assert.equal(failure?.kind, 'network');
    assert.ok(session);
  });
});

test('an answer that cannot be stored is a failure, not a crash', async () => {
  await withServices(async ({ports}) => {
    const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
    const sessions: Ports['sessions'] = {
      ...ports.sessions,
      update: () => {
        throw new FailureError(full);
      },
    };
    assert.deepEqual((await checkStatus({...ports, sessions})).failure, full);
  });
});

test('without a login the status is logged out', async () => {
  await withServices(
    async ({ports}) => {
      assert.deepEqual(await checkStatus(ports), {session: null, failure: null});
    },
    {loggedIn: false},
  );
});

test('members of the responses that are null or missing change nothing that is known', async () => {
  await withServices(async ({ports, emulator}) => {
    const before = storedSession(ports);
    const info = {id: null, expires_in: null, app_id: 1234};
    emulator.failNext('/v1/user/access_token_info', {status: 200, body: info});
    emulator.failNext('/v2/user/me', {status: 200, body: {id: 7}});
    emulator.failNext('/v2/user/scopes', {status: 200, body: {id: null, scopes: null}});
    const {session, failure} = await checkStatus(ports);
    assert.equal(failure, null);
    assert.deepEqual(session?.account, {id: '7', nickname: null});
    assert.deepEqual(storedSession(ports).tokens, before.tokens);
  });
});
