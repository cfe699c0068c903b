import assert from 'node:assert/strict';
import {test} from 'node:test';
import {logOut, unlink} from '../../../src/app/login/log-out.ts';
import {refreshTokens} from '../../../src/app/login/refresh-tokens.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {withActors} from '../../support/actor.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {holdNext} from '../../support/hold-next.ts';
import {logIn} from '../../support/local-kakao.ts';
import {refreshRequests, type Stand, storedSession, withServices} from '../../support/services.ts';
import {withoutLock} from '../../support/without-lock.ts';

const tokenPath = '/oauth/token';
const rotating = {emulator: {rotationThreshold: 100 * 24 * 60 * 60}};
const hour = 3_600_000;

test('an answer without a refresh token keeps the old one and its expiry', async () => {
  await withServices(async ({ports, turn}) => {
    const before = storedSession(ports).tokens;
    turn(hour);
    const {tokens} = valueIn(await refreshTokens(ports));
    assert.notEqual(tokens.accessToken, before.accessToken);
    assert.ok((tokens.accessTokenExpiresAt ?? 0) - (before.accessTokenExpiresAt ?? 0) >= hour);
    assert.equal(tokens.refreshToken, before.refreshToken);
    assert.equal(tokens.refreshTokenExpiresAt, before.refreshTokenExpiresAt);
    assert.equal(tokens.refreshTokenIssuedAt, before.refreshTokenIssuedAt);
    assert.deepEqual(tokens.scopes, before.scopes);
    assert.ok((tokens.lastRefreshedAt ?? 0) >= (before.accessTokenIssuedAt ?? 0) + hour);
    assert.deepEqual(storedSession(ports).tokens, tokens);
  });
});

test('a new refresh token is stored and used for the next refresh', async () => {
  await withServices(async ({ports, turn, emulator}) => {
    const first = storedSession(ports).tokens;
    turn(hour);
    const second = valueIn(await refreshTokens(ports)).tokens;
    assert.notEqual(second.refreshToken, first.refreshToken);
    assert.ok((second.refreshTokenExpiresAt ?? 0) - (first.refreshTokenExpiresAt ?? 0) >= hour);
    valueIn(await refreshTokens(ports));
    assert.deepEqual(
      refreshRequests(emulator).map(({form}) => form['refresh_token']),
      [first.refreshToken, second.refreshToken],
    );
  }, rotating);
});

test('new tokens are stored before they are returned', async () => {
  await withServices(async ({ports, open}) => {
    const {tokens} = valueIn(await refreshTokens(ports));
    assert.deepEqual(storedSession(open()).tokens, tokens);
  }, rotating);
});

test('concurrent callers in one process share one refresh; a later call starts another', async () => {
  await withServices(async ({ports, emulator}) => {
    assert.equal(refreshTokens(ports), refreshTokens(ports), 'no caller waits for the lock');
    const all = await Promise.all(Array.from({length: 5}, () => refreshTokens(ports)));
    assert.equal(new Set(all.map((result) => valueIn(result).tokens.accessToken)).size, 1);
    assert.equal(refreshRequests(emulator).length, 1);
    valueIn(await refreshTokens(ports));
    assert.equal(refreshRequests(emulator).length, 2);
  });
});

test('four processes with an expired token make one refresh and stay logged in', async () => {
  await withServices(async ({ports, env, emulator, clock}) => {
    const stored = storedSession(ports);
    const tokens = {...stored.tokens, accessTokenExpiresAt: clock.now() - 1};
    ports.sessions.save({...stored, tokens});
    emulator.failNext(tokenPath, {delay: 200}, 4);
    await withActors(4, env, async (actors) => {
      const answers = await Promise.all(actors.map((actor) => actor.order('token')));
      const {accessToken} = storedSession(ports).tokens;
      assert.notEqual(accessToken, tokens.accessToken);
      assert.deepEqual(answers, Array(4).fill({ok: true, value: accessToken}));
    });
    assert.equal(refreshRequests(emulator).length, 1);
  }, rotating);
});

test('tokens that another process stored after the refusal are used without a request', async () => {
  await withServices(async ({ports, open, emulator}) => {
    const {accessToken} = storedSession(ports).tokens;
    const theirs = valueIn(await refreshTokens(open())).tokens;
    assert.deepEqual(valueIn(await refreshTokens(ports, accessToken)).tokens, theirs);
    assert.equal(refreshRequests(emulator).length, 1);
    valueIn(await refreshTokens(ports, theirs.accessToken));
    assert.equal(refreshRequests(emulator).length, 2);
  }, rotating);
});

test('tokens that another process stored during the wait for the lock are used', async () => {
  await withServices(async ({ports, emulator}) => {
    const held = await ports.locks.acquire('refresh', 0);
    assert.ok(held);
    const waiting = refreshTokens(ports);
    const stored = storedSession(ports);
    ports.sessions.save({...stored, tokens: {...stored.tokens, accessToken: 'theirs'}});
    held.release();
    assert.equal(valueIn(await waiting).tokens.accessToken, 'theirs');
    assert.equal(refreshRequests(emulator).length, 0);
  });
});

test('if the lock holder dies before its request, the next process refreshes', async () => {
  await withServices(async ({ports, env}) => {
    await withActors(1, env, async ([holder]) => {
      assert.ok(holder);
      await holder.order('acquire', 'refresh');
      const waiting = refreshTokens(ports);
      holder.process.kill('SIGKILL');
      valueIn(await waiting);
    });
  });
});

test('a dead refresh token is deleted; the access token is used until it expires', async () => {
  await withServices(async ({ports, emulator, turn}) => {
    emulator.expireRefreshTokens();
    const failure = failureOf('logged-out', await refreshTokens(ports));
    assert.equal(failure.cause?.kind === 'kakao' && failure.cause.code, 'KOE322');
    const {tokens} = storedSession(ports);
    assert.deepEqual(
      [tokens.refreshToken, tokens.refreshTokenExpiresAt, tokens.refreshTokenIssuedAt],
      [null, null, null],
    );
    failureOf('logged-out', await refreshTokens(ports));
    assert.equal(refreshRequests(emulator).length, 1, 'a dead token is not asked with again');
    turn(7 * hour);
    failureOf('logged-out', await refreshTokens(ports));
  });
});

test('with both tokens dead the login ends', async () => {
  await withServices(async ({ports, emulator, turn}) => {
    emulator.expireRefreshTokens();
    turn(7 * hour);
    failureOf('logged-out', await refreshTokens(ports));
    assert.equal(ports.sessions.read(), null);
    assert.equal(failureOf('logged-out', await refreshTokens(ports)).cause, null);
  });
});

test('a refused refresh token of a login that was replaced in the meantime does not delete the new login', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    emulator.expireRefreshTokens();
    const auth: Ports['auth'] = {
      ...ports.auth,
      refresh: async (...asked) => {
        const answer = await ports.auth.refresh(...asked);
        const replaced = storedSession(ports);
        const tokens = {...replaced.tokens, accessToken: 'new', refreshToken: 'newer'};
        ports.sessions.save({...replaced, tokens});
        return answer;
      },
    };
    const refreshed = valueIn(await refreshTokens({...ports, auth}));
    assert.equal(refreshed.tokens.refreshToken, 'newer');
    assert.equal(storedSession(ports).tokens.refreshToken, 'newer');
  });
});

/**
 * Another process logs in while Kakao's answer is delayed. In the end both processes have its
 * login.
 */
async function assertLoginStays({ports, open, emulator}: Stand, path: string): Promise<void> {
  const held = holdNext(emulator, path);
  const refreshing = refreshTokens(ports);
  await held.arrived;
  const {tokens} = await logIn({emulator, ports: withoutLock(open())});
  held.release();
  assert.deepEqual(valueIn(await refreshing).tokens, tokens);
  assert.deepEqual(storedSession(ports).tokens, tokens);
}

for (const [name, options] of [
  ['with a new refresh token', rotating],
  ['without one', {}],
] as const) {
  test(`an answer ${name} to an old refresh does not change a login that was made in the meantime`, async () => {
    await withServices((stand) => assertLoginStays(stand, tokenPath), options);
  });
}

const infoPath = '/v1/user/access_token_info';

for (const [name, path, asked] of [
  ['is refused', tokenPath, 0],
  ['is refused while its access token is asked about', infoPath, 1],
] as const) {
  test(`a refresh that ${name} does not end a login that was made in the meantime`, async () => {
    await withServices(async (stand) => {
      const {emulator} = stand;
      emulator.revokeAll();
      await assertLoginStays(stand, path);
      const questions = emulator.requests.filter((request) => request.path === infoPath);
      assert.equal(questions.length, asked, 'the new access token is not asked about');
    });
  });
}

test('the answer to a refresh does not undo a logout during the refresh', async () => {
  await withServices(async ({ports, open, emulator}) => {
    const held = holdNext(emulator, tokenPath);
    const refreshing = refreshTokens(ports);
    await held.arrived;
    open().sessions.clear();
    held.release();
    failureOf('logged-out', await refreshing);
    assert.equal(ports.sessions.read(), null);
  }, rotating);
});

/** Reports when another process is found to hold the lock; the wait for it continues. */
function atTheLock(ports: Ports) {
  const waiting = Promise.withResolvers<void>();
  const acquire: Ports['locks']['acquire'] = async (name, timeout) => {
    const lock = await ports.locks.acquire(name, 0);
    if (lock !== null) return lock;
    waiting.resolve();
    return ports.locks.acquire(name, timeout);
  };
  return {ports: {...ports, locks: {...ports.locks, acquire}}, isWaiting: waiting.promise};
}

for (const [name, end] of [
  ['a log-out', logOut],
  ['an unlink', unlink],
] as const) {
  test(`${name} waits for a running refresh and then deletes and revokes its new tokens`, async () => {
    await withServices(async ({ports, open, emulator}) => {
      const held = holdNext(emulator, tokenPath);
      const refreshing = refreshTokens(ports);
      await held.arrived;
      const other = atTheLock(open());
      const ending = end(other.ports);
      await Promise.race([other.isWaiting, ending]);
      held.release();
      valueIn(await ending);
      const {tokens} = valueIn(await refreshing);
      assert.equal(ports.sessions.read(), null);
      assert.equal((await ports.api.readTokenInfo(tokens.accessToken)).ok, false);
    }, rotating);
  });

  test(`a refresh that begins while Kakao processes ${name} does not restore the login`, async () => {
    await withServices(async ({ports, open, emulator}) => {
      const held = holdNext(emulator, `/v1/user/${end === logOut ? 'logout' : 'unlink'}`);
      const ending = end(open());
      await held.arrived;
      const other = atTheLock(ports);
      const refreshing = refreshTokens(other.ports);
      await Promise.race([other.isWaiting, refreshing]);
      held.release();
      valueIn(await ending);
      failureOf('logged-out', await refreshing);
      assert.equal(ports.sessions.read(), null);
    }, rotating);
  });
}

test('a refresh that takes too long does not prevent the end of the login', async () => {
  await withServices(async ({ports}) => {
    assert.deepEqual(valueIn(await logOut(withoutLock(ports))), {isRevoked: true});
    assert.equal(ports.sessions.read(), null);
  });
});

const harmless: readonly (readonly [string, Parameters<typeof spoil>[1]])[] = [
  ['a dropped connection', {destroy: 'reset'}],
  ['500 with a page', {status: 500, body: '<html>'}],
  ['200 with a page', {status: 200, body: '<html>'}],
  ['an unsendable token', {status: 200, body: {access_token: 'a b', expires_in: 3600}}],
  ['a temporary error', {status: 400, body: {error: 'server_error', error_code: 'KOE003'}}],
  [
    'a wrong address',
    {
      status: 400,
      body: {
        error: 'invalid_grant',
        error_description: 'Invalid redirect: http://localhost does not match',
      },
    },
  ],
  ['no access token', {status: 200, body: {expires_in: 3600}}],
  ['too many requests', {status: 400, body: {error: 'invalid_request', error_code: 'KOE237'}}],
  ['a wrong secret', {status: 401, body: {error: 'invalid_client', error_code: 'KOE010'}}],
];

type Emulator = Parameters<typeof refreshRequests>[0];
function spoil(emulator: Emulator, response: Parameters<Emulator['failNext']>[1]): void {
  emulator.failNext(tokenPath, response);
}

test('every other failure leaves the tokens unchanged, and a later refresh works', async () => {
  await withServices(async ({ports, emulator}) => {
    const before = ports.sessions.read();
    for (const [name, response] of harmless) {
      spoil(emulator, response);
      const refreshed = await refreshTokens(ports);
      assert.ok(!refreshed.ok && refreshed.failure.kind !== 'logged-out', name);
      assert.deepEqual(ports.sessions.read(), before, name);
    }
    valueIn(await refreshTokens(ports));
  });
});

test('an unreachable Kakao is reported as such, and the tokens stay', async () => {
  await withServices(async ({ports, emulator}) => {
    const before = ports.sessions.read();
    await emulator.close();
    const failure = failureOf('network', await refreshTokens(ports));
    assert.equal(failure.reason, 'refused');
    assert.deepEqual(ports.sessions.read(), before);
  });
});

test('Kakao is not asked when its answer could not be stored', async () => {
  await withServices(async ({ports, emulator}) => {
    const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
    const sessions: Ports['sessions'] = {
      ...ports.sessions,
      proveWritable: () => {
        throw new FailureError(full);
      },
    };
    assert.deepEqual(failureOf('storage', await refreshTokens({...ports, sessions})), full);
    assert.equal(refreshRequests(emulator).length, 0);
  });
});

test('without a login the failure says so, and Kakao is not asked', async () => {
  await withServices(
    async ({ports, emulator}) => {
      assert.equal(failureOf('logged-out', await refreshTokens(ports)).cause, null);
      assert.equal(emulator.requests.length, 0);
    },
    {loggedIn: false},
  );
});

test('without the environment, the client secret of the key that the tokens were issued to is used', async () => {
  await withServices(async (stand) => {
    await logIn(stand);
    const environment = {restApiKey: null, clientSecret: null, redirectUri: null};
    valueIn(await refreshTokens({...stand.ports, environment}));
    const other = {restApiKey: 'of another app', clientSecret: 'wrong here', redirectUri: null};
    valueIn(await refreshTokens({...stand.ports, environment: other}));
  });
});

test('each request to Kakao is logged, with the caller and the result', async () => {
  await withServices(async ({ports, emulator}) => {
    valueIn(await refreshTokens({...ports, refresher: 'daemon'}));
    emulator.failNext(tokenPath, {status: 500, body: ''});
    const failure = failureOf('not-kakao', await refreshTokens(ports));
    assert.deepEqual(
      ports.refreshLog.newest(5).map(({by, failure: why}) => [by, why]),
      [
        ['command', failure],
        ['daemon', null],
      ],
    );
  });
});

test('a log that cannot be written does not prevent a refresh', async () => {
  await withServices(async ({ports}) => {
    const before = storedSession(ports).tokens.accessToken;
    const add = (): never => {
      throw new FailureError({kind: 'storage', problem: 'full', path: 'state.db', detail: ''});
    };
    const unloggable: Ports = {...ports, refreshLog: {...ports.refreshLog, add}};
    const {tokens} = valueIn(await refreshTokens(unloggable));
    assert.notEqual(tokens.accessToken, before);
    assert.equal(storedSession(ports).tokens.accessToken, tokens.accessToken);
  });
});
