import assert from 'node:assert/strict';
import {test} from 'node:test';
import {importTokens} from '../../../src/app/login/import-tokens.ts';
import {refreshTokens} from '../../../src/app/login/refresh-tokens.ts';
import type {GrantAnswer} from '../../../src/app/ports/kakao-ports.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {StoredSession} from '../../../src/app/ports/storage-ports.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {bareTokenFile} from '../../support/bare-token-file.ts';
import {logIn} from '../../support/local-kakao.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';
import {answer, answerOddly, tokenPath} from './odd-answer.ts';

const rotating = {emulator: {rotationThreshold: 100 * 24 * 60 * 60}};

const unreachable: GrantAnswer = {
  ok: false,
  failure: {kind: 'network', reason: 'refused', detail: 'ECONNREFUSED'},
};

/** A way to log in, for `ports`; `refreshToken` is one of an earlier login that has ended here. */
type LogIn = (stand: Stand, ports: Ports, refreshToken: string) => Promise<unknown>;

const doors: Readonly<Record<string, LogIn>> = {
  'a login with a code': ({emulator}, ports) => logIn({emulator, ports}),
  'an import of a refresh token': async ({emulator}, ports, refreshToken) => {
    const {restApiKey, clientSecret} = emulator;
    return valueIn(
      await importTokens(ports, {
        file: {...bareTokenFile, refreshToken},
        writtenAt: null,
        credentials: {restApiKey, clientSecret},
        isOffline: false,
      }),
    );
  },
};

/** Ports whose refresh is answered by `answers` first for the new token of an unreadable answer. */
function oddly(stand: Stand, ports: Ports, second: GrantAnswer | null): Ports {
  answerOddly(stand, (_grant, text) => answer(`<pre>${text}</pre>`));
  let requests = 0;
  const {auth} = ports;
  const count = <Asked extends unknown[]>(ask: (...asked: Asked) => Promise<GrantAnswer>) => {
    return async (...asked: Asked): Promise<GrantAnswer> => {
      requests += 1;
      return requests === 2 && second !== null ? second : ask(...asked);
    };
  };
  return {
    ...ports,
    auth: {...auth, exchangeCode: count(auth.exchangeCode), refresh: count(auth.refresh)},
  };
}

const loggedOut = (ports: Ports): string => {
  const {refreshToken} = storedSession(ports).tokens;
  ports.sessions.clear();
  return refreshToken ?? '';
};

for (const [door, enter] of Object.entries(doors)) {
  test(`${door}: what an unreadable answer holds is kept for the next refresh if Kakao is unreachable then`, async () => {
    await withServices(async (stand) => {
      const {ports} = stand;
      const old = loggedOut(ports);
      await assert.rejects(enter(stand, oddly(stand, ports, unreachable), old), /ECONNREFUSED/);
      const {tokens, account} = storedSession(stand.open());
      assert.deepEqual([tokens.accessToken, tokens.scopes, account], ['', null, null]);
      assert.ok(tokens.refreshToken !== null && tokens.refreshToken !== old);
      const refreshed = valueIn(await refreshTokens(stand.open()));
      assert.notEqual(refreshed.tokens.accessToken, '');
      assert.ok((await ports.api.readTokenInfo(refreshed.tokens.accessToken)).ok);
    }, rotating);
  });

  test(`${door}: another login that is stored stays`, async () => {
    await withServices(async (stand) => {
      const {ports} = stand;
      const old = loggedOut(ports);
      await logIn(stand);
      const stored = storedSession(ports);
      await assert.rejects(enter(stand, oddly(stand, ports, unreachable), old), /ECONNREFUSED/);
      assert.deepEqual(storedSession(ports), stored);
    }, rotating);
  });

  test(`${door}: what was no refresh token leaves no login behind`, async () => {
    await withServices(async (stand) => {
      const {ports, emulator} = stand;
      const old = loggedOut(ports);
      const page = '<p>refresh_token: "example-of-a-token"</p>';
      emulator.failNext(tokenPath, {status: 200, body: page});
      await assert.rejects(enter(stand, ports, old), /not-kakao/);
      assert.equal(ports.sessions.read(), null);
    }, rotating);
  });
}

test('an import of the refresh token of the stored login replaces it, and puts it back', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const enter = doors['an import of a refresh token'];
    assert.ok(enter);
    const stored = storedSession(ports);
    const own = stored.tokens.refreshToken ?? '';
    const page = '<p>refresh_token: "example-of-a-token"</p>';
    emulator.failNext(tokenPath, {status: 200, body: page});
    await assert.rejects(enter(stand, ports, own), /not-kakao/);
    assert.deepEqual(storedSession(ports), stored);
    await assert.rejects(enter(stand, oddly(stand, ports, unreachable), own), /ECONNREFUSED/);
    const {tokens, account} = storedSession(ports);
    assert.notEqual(tokens.refreshToken, own);
    assert.deepEqual(account, stored.account);
    valueIn(await refreshTokens(stand.open()));
  }, rotating);
});

test('a login that another process stored in the meantime is not overwritten', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const old = loggedOut(ports);
    const odd = oddly(stand, ports, null);
    const stored: StoredSession[] = [];
    const {refresh} = odd.auth;
    const late: Ports = {
      ...odd,
      auth: {
        ...odd.auth,
        refresh: async (...asked) => {
          const found = await refresh(...asked);
          if (asked[1] === old) return found;
          stored.push(await logIn({emulator: stand.emulator, ports: stand.open()}));
          return {...unreachable, refreshToken: 'found-later'};
        },
      },
    };
    const enter = doors['an import of a refresh token'];
    await assert.rejects(enter?.(stand, late, old) ?? Promise.resolve(), /ECONNREFUSED/);
    assert.deepEqual(
      stored.map(({tokens}) => tokens.refreshToken),
      [storedSession(ports).tokens.refreshToken],
    );
  }, rotating);
});
