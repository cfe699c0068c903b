import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {importTokens} from '../../../src/app/login/import-tokens.ts';
import {logOut, unlink} from '../../../src/app/login/log-out.ts';
import {refreshTokens} from '../../../src/app/login/refresh-tokens.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {TokenFile} from '../../../src/domain/login/token-file/token-file.ts';
import {lockFile} from '../../../src/storage/base/file-lock.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {bareTokenFile} from '../../support/bare-token-file.ts';
import {holdNext} from '../../support/hold-next.ts';
import {logIn} from '../../support/local-kakao.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';
import {settle} from '../../support/settle.ts';
import {withoutLock} from '../../support/without-lock.ts';

const rotating = {emulator: {rotationThreshold: 100 * 24 * 60 * 60}};
const hour = 3_600_000;
const tokenPath = '/oauth/token';

/** For each change of the stored tokens, whether the refresh lock was held. */
function watchTokens({ports, folder}: Stand) {
  const changes: boolean[] = [];
  const path = join(folder, 'locks', 'refresh.lock');
  const isHeld = (): boolean => {
    const lock = lockFile(path);
    lock?.release();
    return lock === null;
  };
  const {sessions} = ports;
  const pair = (): string => {
    const tokens = sessions.read()?.tokens;
    return `${tokens?.accessToken} ${tokens?.refreshToken}`;
  };
  const watched = <Asked extends unknown[], Done>(write: (...asked: Asked) => Done) => {
    return (...asked: Asked): Done => {
      const before = pair();
      const done = write(...asked);
      if (pair() !== before) changes.push(isHeld());
      return done;
    };
  };
  const watching: Ports['sessions'] = {
    ...sessions,
    save: watched(sessions.save),
    update: watched(sessions.update),
    clear: watched(sessions.clear),
  };
  return {ports: {...ports, sessions: watching}, changes};
}

/** The tokens of the stored login, as an old script has them in its file. */
function fileOf(ports: Ports, change: Partial<TokenFile> = {}): TokenFile {
  const {accessToken, refreshToken} = storedSession(ports).tokens;
  return {...bareTokenFile, accessToken, refreshToken, ...change};
}

function adopt(
  {ports, emulator}: Pick<Stand, 'ports' | 'emulator'>,
  isOffline: boolean,
  file: TokenFile,
) {
  const {restApiKey, clientSecret} = emulator;
  const credentials = {restApiKey, clientSecret};
  return importTokens(ports, {file, writtenAt: null, credentials, isOffline});
}

/** Actions that each change the stored tokens once. */
const changes: Readonly<Record<string, (stand: Stand, ports: Ports) => Promise<unknown>>> = {
  'a login': ({emulator}, ports) => logIn({emulator, ports}),
  'tokens of a file that Kakao knows': async ({emulator}, ports) => {
    const file = fileOf(ports);
    await logIn({emulator, ports: {...ports, sessions: {...ports.sessions, save: () => {}}}});
    return valueIn(await adopt({ports, emulator}, false, {...file, refreshToken: 'of the script'}));
  },
  'tokens of a file that are stored without asking Kakao': async ({emulator}, ports) =>
    valueIn(await adopt({ports, emulator}, true, fileOf(ports, {accessToken: 'of the script'}))),
  'tokens of a file that are refreshed first': async ({emulator}, ports) =>
    valueIn(await adopt({ports, emulator}, false, fileOf(ports, {accessToken: null}))),
  'a refresh': async (_, ports) => valueIn(await refreshTokens(ports)),
  'a refresh token that Kakao refuses': async ({emulator}, ports) => {
    emulator.expireRefreshTokens();
    failureOf('logged-out', await refreshTokens(ports));
  },
  'a log-out': async (_, ports) => valueIn(await logOut(ports)),
  'a logout without a connection to Kakao': async ({emulator}, ports) => {
    emulator.failNext('/v1/user/logout', {status: 500, body: ''});
    assert.deepEqual(valueIn(await logOut(ports)), {isRevoked: false});
  },
  'an unlink': async (_, ports) => valueIn(await unlink(ports)),
};

for (const [name, change] of Object.entries(changes)) {
  test(`the tokens change under the refresh lock: ${name}`, async () => {
    await withServices(async (stand) => {
      const watched = watchTokens(stand);
      await change(stand, watched.ports);
      assert.deepEqual(watched.changes, [true]);
    }, rotating);
  });
}

test('the tokens change under the refresh lock: a login that Kakao has ended', async () => {
  await withServices(async (stand) => {
    const watched = watchTokens(stand);
    stand.emulator.expireRefreshTokens();
    stand.turn(7 * hour);
    failureOf('logged-out', await refreshTokens(watched.ports));
    assert.deepEqual(watched.changes, [true, true]);
  });
});

test('a login waits for a running refresh, and replaces its tokens', async () => {
  await withServices(async (stand) => {
    const {ports, open, emulator} = stand;
    const before = storedSession(ports).tokens;
    const held = holdNext(emulator, tokenPath);
    const refreshing = refreshTokens(ports);
    await held.arrived;
    const other = open();
    const asked = Promise.withResolvers<void>();
    const locks: Ports['locks'] = {
      ...other.locks,
      acquire: (...lock) => {
        asked.resolve();
        return other.locks.acquire(...lock);
      },
    };
    const login = logIn({emulator, ports: {...other, locks}});
    await Promise.race([asked.promise, login]);
    await settle();
    assert.deepEqual(
      storedSession(ports).tokens,
      before,
      'stored while the old login is refreshed',
    );
    held.release();
    valueIn(await refreshing);
    const {tokens} = await login;
    assert.equal(storedSession(ports).tokens.accessToken, tokens.accessToken);
    assert.equal(storedSession(ports).tokens.refreshToken, tokens.refreshToken);
  }, rotating);
});

test('a late answer of Kakao about one login is not stored for the next', async () => {
  await withServices(async ({ports, open, emulator}) => {
    const held = holdNext(emulator, '/v2/user/me');
    const first = logIn({emulator, ports});
    await held.arrived;
    const second = await logIn({emulator, ports: open()});
    held.release();
    await first;
    assert.deepEqual(storedSession(ports), second);
  });
});

for (const [name, end, path] of [
  ['a log-out', logOut, '/v1/user/logout'],
  ['an unlink', unlink, '/v1/user/unlink'],
] as const) {
  test(`a late answer of Kakao to ${name} does not end a login that was made in the meantime`, async () => {
    await withServices(async ({ports, open, emulator}) => {
      const held = holdNext(emulator, path);
      const ending = end(ports);
      await held.arrived;
      const {tokens} = await logIn({emulator, ports: withoutLock(open())});
      held.release();
      valueIn(await ending);
      assert.deepEqual(storedSession(ports).tokens, tokens);
    });
  });
}
