import assert from 'node:assert/strict';
import {test} from 'node:test';
import {importTokens, type TokenImport} from '../../../src/app/login/import-tokens.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import type {TokenFile} from '../../../src/domain/login/token-file/token-file.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {bareTokenFile} from '../../support/bare-token-file.ts';
import {refreshRequests, type Stand, storedSession, withServices} from '../../support/services.ts';

const hour = 3_600_000;
const infoPath = '/v1/user/access_token_info';

interface OldScript extends Stand {
  /** A stopped clock. */
  readonly now: number;
  adopt(
    file?: Partial<TokenFile>,
    adoption?: Partial<TokenImport>,
  ): ReturnType<typeof importTokens>;
}

/** A login that only an old script has, in its file. */
async function withOldScript(
  callback: (script: OldScript) => Promise<void>,
  change: (ports: Ports) => Partial<Ports> = () => ({}),
): Promise<void> {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const {accessToken, refreshToken} = storedSession(ports).tokens;
    ports.sessions.clear();
    await ports.preferences.save({restApiKey: null});
    const now = ports.clock.now();
    const {restApiKey, clientSecret} = emulator;
    const adopt: OldScript['adopt'] = (file = {}, adoption = {}) =>
      importTokens(
        {...ports, clock: {now: () => now}, ...change(ports)},
        {
          file: {...bareTokenFile, accessToken, refreshToken, ...file},
          writtenAt: null,
          credentials: {restApiKey, clientSecret},
          isOffline: false,
          ...adoption,
        },
      );
    await callback({...stand, now, adopt});
  });
}

/** Makes Kakao report this remaining lifetime (s) of the access token. */
function sayLeft({emulator}: Stand, seconds: number): void {
  emulator.failNext(infoPath, {status: 200, body: {id: 7, expires_in: seconds, app_id: 42}});
}

test('an access token that Kakao knows becomes the login, with the remaining time that Kakao reports', async () => {
  await withOldScript(async (script) => {
    const {now, ports, emulator, adopt} = script;
    sayLeft(script, 600);
    const {session, proof, appId} = valueIn(await adopt());
    assert.deepEqual([proof, appId], ['asked', '42']);
    const {tokens, account} = session;
    assert.equal(tokens.restApiKey, emulator.restApiKey);
    assert.equal(tokens.accessTokenExpiresAt, now + 600_000);
    assert.deepEqual([tokens.accessTokenIssuedAt, tokens.refreshTokenIssuedAt], [null, null]);
    assert.deepEqual([tokens.refreshTokenExpiresAt, tokens.lastRefreshedAt], [null, null]);
    assert.equal(account?.id, '4038017295523847169');
    assert.ok(tokens.scopes?.includes('talk_message'));
    assert.deepEqual(storedSession(ports), session);
    assert.equal(refreshRequests(emulator).length, 0);
    assert.equal(ports.preferences.read().restApiKey, emulator.restApiKey);
  });
});

test('the time of issue comes from the file, or else from the remaining part of the lifetime', async () => {
  await withOldScript(async (script) => {
    const {now, adopt} = script;
    const issuedAt = async (left: number, ...[file, adoption]: Parameters<OldScript['adopt']>) => {
      sayLeft(script, left);
      return valueIn(await adopt(file, adoption)).session.tokens.accessTokenIssuedAt;
    };
    const writtenAt = now - hour;
    assert.equal(await issuedAt(600, {issuedAt: 5, expiresIn: 900}, {writtenAt}), 5);
    assert.equal(await issuedAt(600, {expiresIn: 900}, {writtenAt}), now - 300_000);
    assert.equal(await issuedAt(600, {expiresIn: 600.0004}), now, 'to the millisecond');
    assert.equal(await issuedAt(900, {expiresIn: 600}), now, 'not in the future');
    assert.equal(await issuedAt(600, {}, {writtenAt}), writtenAt);
    assert.equal(await issuedAt(600), null);
  });
});

test('the expiry of the refresh token comes from the file, or else from its lifetime after the time of issue', async () => {
  await withOldScript(async (script) => {
    const {adopt} = script;
    const endOf = async (file: Partial<TokenFile>) => {
      const {tokens} = valueIn(await adopt(file, {isOffline: true})).session;
      return [tokens.accessTokenExpiresAt, tokens.refreshTokenExpiresAt];
    };
    const reported = {expiresAt: 11, refreshTokenExpiresAt: 12};
    const lifetimes = {expiresIn: 2.0004, refreshTokenExpiresIn: 3};
    assert.deepEqual(await endOf({...reported, ...lifetimes, issuedAt: 5}), [11, 12]);
    assert.deepEqual(await endOf({...lifetimes, issuedAt: 5}), [2005, 3005]);
    assert.deepEqual(await endOf(lifetimes), [null, null]);
    assert.deepEqual(await endOf({issuedAt: 5}), [null, null]);
  });
});

test('offline, the contents of the file are used and Kakao is not asked', async () => {
  await withOldScript(async ({emulator, adopt, ports}) => {
    const asked = emulator.requests.length;
    const adopted = valueIn(await adopt({}, {isOffline: true, writtenAt: 9}));
    assert.deepEqual([adopted.proof, adopted.appId, adopted.session.account], ['none', null, null]);
    const {tokens} = adopted.session;
    assert.deepEqual([tokens.accessTokenIssuedAt, tokens.refreshTokenIssuedAt], [9, 9]);
    const other = valueIn(await adopt({issuedAt: 8, refreshToken: null}, {isOffline: true}));
    const {accessTokenIssuedAt, refreshTokenIssuedAt} = other.session.tokens;
    assert.deepEqual([accessTokenIssuedAt, refreshTokenIssuedAt], [8, null]);
    assert.deepEqual(storedSession(ports), other.session);
    assert.equal(emulator.requests.length, asked);
  });
});

test('offline, a refresh token alone is not a login', async () => {
  await withOldScript(async ({adopt, ports}) => {
    const {cause} = failureOf('logged-out', await adopt({accessToken: null}, {isOffline: true}));
    assert.equal(cause, null);
    assert.equal(ports.sessions.read(), null);
  });
});

test('without an access token, or with an expired one, the login is refreshed first', async () => {
  await withOldScript(async ({adopt, emulator, now}) => {
    const alone = valueIn(await adopt({accessToken: null}));
    assert.deepEqual([alone.proof, alone.appId], ['refreshed', null]);
    assert.equal(alone.session.tokens.lastRefreshedAt, now);
    assert.equal(refreshRequests(emulator).length, 1);
    emulator.expireAccessTokens();
    const ended = valueIn(await adopt({issuedAt: 5, refreshTokenExpiresIn: 3}, {writtenAt: 9}));
    assert.equal(ended.proof, 'refreshed');
    assert.equal(ended.session.tokens.refreshTokenIssuedAt, 5);
    assert.equal(ended.session.tokens.refreshTokenExpiresAt, 3005);
    const written = valueIn(await adopt({accessToken: null}, {writtenAt: 9}));
    assert.equal(written.session.tokens.refreshTokenIssuedAt, 9);
  });
});

test('nothing is stored when Kakao refuses both tokens, or the only one', async () => {
  await withOldScript(async ({adopt, emulator, ports}) => {
    emulator.revokeAll();
    const {code} = failureOf('kakao', await adopt());
    assert.equal(code, 'KOE322');
    const {cause} = failureOf('logged-out', await adopt({refreshToken: null}));
    assert.equal(cause, null);
    assert.equal(ports.sessions.read(), null);
  });
});

test('nothing is stored or refreshed when Kakao cannot be reached', async () => {
  await withOldScript(async ({adopt, emulator, ports}) => {
    emulator.failNext(infoPath, {status: 500, body: ''});
    failureOf('not-kakao', await adopt());
    assert.equal(refreshRequests(emulator).length, 0);
    assert.equal(ports.sessions.read(), null);
  });
});

test('Kakao is not asked when its answer could not be stored', async () => {
  const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
  await withOldScript(
    async ({adopt, emulator}) => {
      const asked = emulator.requests.length;
      assert.deepEqual(failureOf('storage', await adopt()), full);
      assert.equal(emulator.requests.length, asked);
    },
    ({sessions}) => ({
      sessions: {
        ...sessions,
        proveWritable: () => {
          throw new FailureError(full);
        },
      },
    }),
  );
});

test('an access token of which Kakao does not say the lifetime keeps that of the file', async () => {
  await withOldScript(async ({adopt, emulator, now}) => {
    const info = {id: null, expires_in: null, app_id: 1234};
    emulator.failNext('/v1/user/access_token_info', {status: 200, body: info});
    const {session, proof, appId} = valueIn(await adopt({issuedAt: now - 1000, expiresIn: 60}));
    assert.deepEqual([proof, appId], ['asked', '1234']);
    assert.equal(session.tokens.accessTokenExpiresAt, now + 59_000);
  });
});
