import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';

describe('refresh, token, logout, unlink', {concurrency: 2}, () => {
  test('refresh gets a new access token and is silent for cron', async () => {
    await using stage = await openStage({loggedIn: true});
    const tokens = () => stage.withPorts((ports) => ports.sessions.read()?.tokens);
    const before = await tokens();
    assert.deepEqual(await stage.command(['refresh']), {
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
    const after = await tokens();
    assert.notEqual(after?.accessToken, before?.accessToken);
    assert.equal(after?.refreshToken, before?.refreshToken);
  });

  test('refresh with a dead refresh token: exit 4 and how to log in', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.expireRefreshTokens();
    const {code, stderr} = await stage.command(['refresh']);
    assert.equal(code, 4);
    assert.match(stderr, /KOE322.*kakao-tui login/s);
  });

  test('refresh with a secret that is no longer valid: exit 7, and the tokens stay', async () => {
    await using stage = await openStage({loggedIn: true});
    const env = {KAKAO_CLIENT_SECRET: 'a-secret-of-another-app-0123456789'};
    const {code, stderr} = await stage.command(['refresh'], {env});
    assert.equal(code, 7);
    assert.match(stderr, /KOE010.*클라이언트 시크릿/s);
    assert.doesNotMatch(stderr, /another-app/);
    assert.equal((await stage.command(['refresh'])).code, 0);
  });

  test('token prints only the token, refreshed when it is about to expire', async () => {
    await using stage = await openStage({loggedIn: true});
    const held = await stage.withPorts((ports) => ports.sessions.read()?.tokens.accessToken);
    const first = await stage.command(['token']);
    assert.deepEqual(first, {code: 0, signal: null, stdout: `${held}\n`, stderr: ''});
    await stage.withPorts(({sessions}) =>
      sessions.update((session) => ({
        ...session,
        tokens: {
          ...session.tokens,
          accessTokenIssuedAt: Date.now() - 21_000_000,
          accessTokenExpiresAt: Date.now() + 60_000,
        },
      })),
    );
    const second = await stage.command(['token']);
    assert.match(second.stdout, /^[\w-]{64}\n$/);
    assert.notEqual(second.stdout, first.stdout);
  });

  test('each of them without a login: exit 4 and nothing on stdout', async () => {
    await using stage = await openStage();
    for (const command of ['refresh', 'token', 'logout', 'unlink']) {
      const {code, stdout, stderr} = await stage.command([command]);
      assert.deepEqual([command, code, stdout], [command, 4, '']);
      assert.match(stderr, /로그인되어 있지 않습니다\.\n.*kakao-tui login/);
    }
    assert.equal(stage.emulator.requests.length, 0);
  });

  test('logout revokes the tokens at Kakao and deletes them here; the history stays', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.command(['send', '안녕']);
    const {stdout: token} = await stage.command(['token']);
    assert.deepEqual(await stage.command(['logout']), {
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
    const headers = {authorization: `Bearer ${token.trim()}`};
    const asked = await fetch(`${stage.emulator.apiOrigin}/v2/user/me`, {headers});
    assert.equal(asked.status, 401);
    assert.equal((await stage.command(['status'])).code, 4);
    assert.match((await stage.command(['history'])).stdout, /안녕/);
  });

  test('logout without Kakao deletes the tokens here and reports that they are still valid', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.emulator.close();
    const {code, stderr} = await stage.command(['logout']);
    assert.equal(code, 0);
    assert.match(stderr, /카카오에 알리지 못해/);
    assert.equal((await stage.command(['status', '--offline'])).code, 4);
  });

  test('unlink revokes the consents; it takes effect only when Kakao confirms it', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext('/v1/user/unlink', {
      status: 503,
      body: {code: -9798, msg: 'maintenance'},
    });
    assert.equal((await stage.command(['unlink'])).code, 5);
    assert.equal((await stage.command(['status', '--offline'])).code, 0);
    assert.deepEqual(await stage.command(['unlink']), {
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
    assert.equal((await stage.command(['status'])).code, 4);
  });
});
