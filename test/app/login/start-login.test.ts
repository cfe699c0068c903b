import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LoginAttempt} from '../../../src/app/login/login-attempt.ts';
import {type LoginOptions, startLogin} from '../../../src/app/login/start-login.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import {freshCode} from '../../emulator/plain-http.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';
import {freeLoopbackPort} from '../../system/login/callback-client.ts';

const options: LoginOptions = {language: 'ko', openBrowser: false};
const minute = 60_000;
/** Another registered redirect URI, on which nothing listens. */
const anotherUri = 'http://localhost:1/another';

/** An attempt with a separate redirect URI, which Kakao knows. */
async function withAttempt(
  callback: (stand: Stand, attempt: LoginAttempt) => Promise<void>,
  given: {redirectUri?: string; env?: Readonly<Record<string, string>>} = {},
): Promise<void> {
  const uri = given.redirectUri ?? `http://localhost:${await freeLoopbackPort()}/callback`;
  const emulator = {redirectUris: [uri, anotherUri]};
  const env = {KAKAO_REDIRECT_URI: uri, ...given.env};
  await withServices(
    async (stand) => {
      const attempt = valueIn(await startLogin(stand.ports, options));
      try {
        await callback(stand, attempt);
      } finally {
        attempt.cancel({kind: 'login-cancelled'});
        await attempt.outcome;
      }
    },
    {loggedIn: false, emulator, env},
  );
}

const exchanges = ({emulator}: Stand) =>
  emulator.requests.filter(({form}) => form['grant_type'] === 'authorization_code');

function assertNothingStored({ports}: Stand): void {
  assert.equal(ports.sessions.read(), null);
  assert.equal(ports.preferences.read().restApiKey, null);
  assert.equal(ports.sessions.readClientSecret(ports.environment.restApiKey ?? ''), undefined);
}

function problemOf(failure: Failure | null): string | null {
  return failure?.kind === 'paste-refused' ? failure.problem : (failure?.kind ?? null);
}

test('after the callback, tokens, account and scopes are stored, with every digit of the id', async () => {
  await withAttempt(async (stand, attempt) => {
    const {ports, emulator, open} = stand;
    assert.deepEqual(attempt.listening, {kind: 'listening'});
    const answer = await fetch(await emulator.agree(attempt.url));
    assert.equal(answer.status, 200);
    const session = valueIn(await attempt.outcome);
    assert.deepEqual(session.account, {id: '4038017295523847169', nickname: '홍길동'});
    assert.ok(session.tokens.scopes?.includes('talk_message'));
    assert.deepEqual(storedSession(open()), session);
    assert.equal(ports.preferences.read().restApiKey, emulator.restApiKey);
    assert.equal(ports.sessions.readClientSecret(emulator.restApiKey), emulator.clientSecret);
    assert.equal(exchanges(stand).length, 1);
  });
});

test('the address requests the one scope, with a new state and PKCE challenge each time', async () => {
  await withAttempt(async ({ports, emulator}, attempt) => {
    const query = new URL(attempt.url).searchParams;
    assert.equal(query.get('client_id'), emulator.restApiKey);
    assert.equal(query.get('scope'), 'talk_message');
    assert.equal(query.get('code_challenge_method'), 'S256');
    assert.equal(Buffer.from(query.get('state') ?? '', 'base64url').length, 32);
    const again = valueIn(await startLogin(ports, {...options, chooseAccount: true}));
    const other = new URL(again.url).searchParams;
    assert.notEqual(other.get('state'), query.get('state'));
    assert.notEqual(other.get('code_challenge'), query.get('code_challenge'));
    assert.equal(other.get('prompt'), 'select_account');
    assert.deepEqual(again.listening, {kind: 'paste-only', reason: 'port-in-use'});
    again.cancel({kind: 'login-cancelled'});
  });
});

test('PKCE can be disabled, and the login works without it', async () => {
  await withAttempt(async ({ports, emulator}) => {
    await ports.preferences.save({pkce: false});
    const attempt = valueIn(await startLogin(ports, options));
    assert.equal(new URL(attempt.url).searchParams.get('code_challenge'), null);
    assert.equal(attempt.paste(await emulator.agree(attempt.url)), null);
    valueIn(await attempt.outcome);
  });
});

test('a pasted address logs in like the browser, and closes the port', async () => {
  await withAttempt(async (stand, attempt) => {
    let exchanging = 0;
    attempt.onExchange(() => {
      exchanging += 1;
    });
    assert.equal(attempt.paste(await stand.emulator.agree(attempt.url)), null);
    valueIn(await attempt.outcome);
    assert.equal(exchanging, 1);
    await assert.rejects(fetch(attempt.redirectUri), 'the listener is closed');
  });
});

test('a redirect URI that cannot be listened on allows only pasting, and the paste must match it', async () => {
  for (const redirectUri of ['https://example.com/oauth', 'https://localhost:3000']) {
    await withAttempt(
      async ({emulator}, attempt) => {
        assert.deepEqual(attempt.listening, {kind: 'paste-only', reason: 'not-loopback'});
        const address = await emulator.agree(attempt.url);
        const elsewhere = address.replace(redirectUri, 'https://evil.example/oauth');
        assert.equal(problemOf(attempt.paste(elsewhere)), 'other-address');
        assert.equal(attempt.paste(address), null);
        valueIn(await attempt.outcome);
      },
      {redirectUri},
    );
  }
});

test('a refused paste has a reason, makes no request to Kakao, and the wait continues', async () => {
  await withAttempt(async (stand, attempt) => {
    const address = await stand.emulator.agree(attempt.url);
    const forged = new URL(address);
    forged.searchParams.set('state', 'another');
    const bare = new URL(address);
    bare.searchParams.delete('state');
    const denied = `${attempt.redirectUri}?error=access_denied&error_description=no`;
    const refused: readonly (readonly [string, string])[] = [
      [forged.href, 'wrong-state'],
      [bare.href, 'missing-state'],
      [attempt.url, 'authorization-page'],
      ['', 'empty'],
      ['두 단어', 'not-a-code'],
      ['KOE006', 'koe-page'],
      [denied, 'login-denied'],
    ];
    for (const [text, problem] of refused) assert.equal(problemOf(attempt.paste(text)), problem);
    assert.equal(exchanges(stand).length, 0);
    assert.equal(attempt.paste(new URL(address).searchParams.get('code') ?? ''), null);
    valueIn(await attempt.outcome);
  });
});

test('a callback with a wrong state is answered, makes no request to Kakao, and the wait continues', async () => {
  await withAttempt(async (stand, attempt) => {
    const address = await stand.emulator.agree(attempt.url);
    const forged = new URL(address);
    forged.searchParams.set('state', 'another');
    assert.equal((await fetch(forged)).status, 400);
    assert.equal(exchanges(stand).length, 0);
    assert.equal((await fetch(address)).status, 200);
    valueIn(await attempt.outcome);
  });
});

test('a denied consent ends the login with the error of Kakao, and nothing is stored', async () => {
  await withAttempt(async (stand, attempt) => {
    await fetch(await stand.emulator.deny(attempt.url));
    const {error} = failureOf('login-denied', await attempt.outcome);
    assert.equal(error, 'access_denied');
    assertNothingStored(stand);
    assert.equal(exchanges(stand).length, 0);
  });
});

test('a callback and a paste at the same time make one exchange and one login', async () => {
  await withAttempt(async (stand, attempt) => {
    stand.emulator.failNext('/oauth/token', {delay: 100});
    const address = await stand.emulator.agree(attempt.url);
    await fetch(address);
    assert.deepEqual([attempt.paste(address), attempt.paste(address)], [null, null]);
    valueIn(await attempt.outcome);
    assert.equal(exchanges(stand).length, 1);
  });
});

test('after five minutes without an answer the wait ends and the port is closed', async () => {
  await withAttempt(async ({clock, emulator, ports}, attempt) => {
    assert.ok(attempt.expiresAt - clock.now() > 4 * minute);
    // Real time passes as well: a minute is more than a busy machine takes here.
    clock.turn(4 * minute);
    const early = await Promise.race([attempt.outcome, ports.wait(20).then(() => 'waiting')]);
    assert.equal(early, 'waiting');
    clock.turn(minute);
    failureOf('login-timed-out', await attempt.outcome);
    await assert.rejects(fetch(attempt.redirectUri));
    assert.equal(attempt.paste(await emulator.agree(attempt.url)), null);
    assert.equal(ports.sessions.read(), null, 'too late is too late');
  });
});

test('a cancelled attempt has the outcome cancelled, and its port is closed', async () => {
  await withAttempt(async (_stand, attempt) => {
    attempt.cancel({kind: 'login-cancelled'});
    failureOf('login-cancelled', await attempt.outcome);
    await assert.rejects(fetch(attempt.redirectUri));
  });
});

test('a login without the consent to send is stored, with the consent recorded as missing, and the page says so', async () => {
  await withAttempt(async ({emulator, ports}, attempt) => {
    const page = await fetch(await emulator.agree(attempt.url, {scopes: []}));
    assert.match(await page.text(), /<h1>메시지 전송 동의가 빠졌습니다<\/h1>/);
    const session = valueIn(await attempt.outcome);
    assert.equal(session.tokens.scopes?.includes('talk_message'), false);
    assert.deepEqual(storedSession(ports).tokens.scopes, session.tokens.scopes);
  });
});

interface Refusal {
  readonly name: string;
  readonly expected: readonly [number, string];
  readonly env?: Readonly<Record<string, string>>;
  /** The text that the user pastes in the end. */
  code(stand: Stand, attempt: LoginAttempt): Promise<string>;
}

const refusals: readonly Refusal[] = [
  {
    name: 'a wrong client secret',
    expected: [401, 'KOE010'],
    env: {KAKAO_CLIENT_SECRET: 'wrong'},
    code: ({emulator}, attempt) => emulator.agree(attempt.url),
  },
  {
    name: 'a code for another redirect URI',
    expected: [400, 'KOE303'],
    code: async ({emulator}, attempt) => {
      const other = new URL(attempt.url);
      other.searchParams.set('redirect_uri', anotherUri);
      return new URL(await emulator.agree(other.href)).searchParams.get('code') ?? '';
    },
  },
  {
    name: 'a code that is over',
    expected: [400, 'KOE320'],
    code: async ({emulator}, attempt) => {
      const address = await emulator.agree(attempt.url);
      emulator.advanceClock(11 * minute);
      return address;
    },
  },
];

for (const {name, expected, env, code} of refusals) {
  test(`${name} (${expected[1]}) is reported and nothing is stored`, async () => {
    await withAttempt(
      async (stand, attempt) => {
        assert.equal(attempt.paste(await code(stand, attempt)), null);
        const failure = failureOf('kakao', await attempt.outcome);
        assert.deepEqual([failure.http, failure.code], expected);
        assertNothingStored(stand);
      },
      env === undefined ? {} : {env},
    );
  });
}

test('a bare code of another address is explained when Kakao refuses it, an address is not', async () => {
  await withAttempt(async ({emulator, ports}, attempt) => {
    const address = {redirect_uri: attempt.redirectUri, scope: 'talk_message'};
    assert.equal(attempt.paste(await freshCode(emulator, address)), null);
    const refused = failureOf('code-refused', await attempt.outcome);
    assert.equal(refused.hasVerifier, true);
    assert.equal(ports.sessions.read(), null);
  });
});

test('lines are read as one paste, however they are wrapped', async () => {
  await withAttempt(async ({emulator}, attempt) => {
    const address = await emulator.agree(attempt.url);
    const lines = address.match(/.{1,20}/g) ?? [];
    const kinds = lines.map((line) => attempt.pasteLine(`> ${line}\r`).kind);
    assert.deepEqual(new Set(kinds.slice(0, -1)), new Set(['waiting']));
    assert.equal(kinds.at(-1), 'accepted');
    valueIn(await attempt.outcome);
  });
});

/** Starts a login with a browser that only records what it was started with. */
async function browserLogin({ports}: Stand, environment: Partial<Ports['environment']> = {}) {
  const given: string[] = [];
  const openBrowser = async (url: string) => {
    given.push(url);
    return 'opened' as const;
  };
  const login = {...ports.login, openBrowser};
  const all = {...ports, login, environment: {...ports.environment, ...environment}};
  const attempt = valueIn(await startLogin(all, {...options, openBrowser: true}));
  return {attempt, given};
}

test('the browser is started with addresses that hold neither state nor challenge, each of which leads to the login page once', async () => {
  await withAttempt(async (stand, first) => {
    first.cancel({kind: 'login-cancelled'});
    await first.outcome;
    const {attempt, given} = await browserLogin(stand);
    await attempt.openPage();
    assert.equal(new Set(given).size, 2);
    for (const address of given) {
      assert.equal(new URL(address).origin, new URL(attempt.redirectUri).origin);
      for (const secret of new URL(attempt.url).searchParams.values()) {
        assert.ok(!address.includes(secret), address);
      }
      const page = await fetch(address, {redirect: 'manual'});
      assert.deepEqual([page.status, page.headers.get('location')], [302, attempt.url]);
      assert.equal((await fetch(address, {redirect: 'manual'})).status, 400);
    }
    await fetch(await stand.emulator.agree(attempt.url));
    valueIn(await attempt.outcome);
  });
});

test('where no callback can be received, the browser gets the address of the login page itself', async () => {
  await withAttempt(async (stand) => {
    const {attempt, given} = await browserLogin(stand, {redirectUri: 'https://example.com/oauth'});
    assert.deepEqual(given, [attempt.url]);
    attempt.cancel({kind: 'login-cancelled'});
  });
});

test('a login replaces the previous one and ends the sending pause', async () => {
  await withAttempt(async ({ports, emulator}, attempt) => {
    ports.memos.savePause({until: Number.MAX_SAFE_INTEGER, cause: {kind: 'memo-empty'}});
    await fetch(await emulator.agree(attempt.url));
    valueIn(await attempt.outcome);
    assert.equal(ports.memos.readPause(), null);
  });
});

test('a login is stored even if the account cannot be read', async () => {
  await withAttempt(async ({ports, emulator}, attempt) => {
    emulator.failNext('/v2/user/me', {status: 500, body: ''});
    emulator.failNext('/v2/user/scopes', {status: 500, body: ''});
    await fetch(await emulator.agree(attempt.url));
    const session = valueIn(await attempt.outcome);
    assert.equal(session.account, null);
    assert.ok(session.tokens.scopes?.includes('talk_message'), 'as the tokens said');
    assert.deepEqual(storedSession(ports), session);
  });
});

test('without a key or with an invalid address no attempt starts', async () => {
  const env = {KAKAO_REST_API_KEY: undefined, KAKAO_CLIENT_SECRET: undefined};
  await withServices(
    async ({ports}) => {
      failureOf('setup-missing', await startLogin(ports, options));
      const environment = {restApiKey: 'key', clientSecret: null, redirectUri: 'no address'};
      const started = await startLogin({...ports, environment}, options);
      failureOf('invalid-redirect-uri', started);
    },
    {loggedIn: false, env},
  );
});
