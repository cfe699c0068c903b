import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {importTokens} from '../../../src/app/login/import-tokens.ts';
import {refreshTokens} from '../../../src/app/login/refresh-tokens.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {bareTokenFile} from '../../support/bare-token-file.ts';
import {logIn} from '../../support/local-kakao.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';

const rotating = {emulator: {rotationThreshold: 100 * 24 * 60 * 60}};
const busy = {kind: 'storage', problem: 'busy', path: 'state.db', detail: ''} as const;

type Act = (stand: Pick<Stand, 'emulator'>, ports: Ports) => Promise<unknown>;

/** Every operation that exchanges tokens, by the file that asks Kakao. */
const exchanges: Readonly<Record<string, Act>> = {
  'app/login/refresh-tokens.ts': async (_, ports) => valueIn(await refreshTokens(ports)),
  'app/login/complete-login.ts': ({emulator}, ports) => logIn({emulator, ports}),
  'app/login/import-tokens.ts': async ({emulator}, ports) => {
    const {refreshToken} = storedSession(ports).tokens;
    const {restApiKey, clientSecret} = emulator;
    return valueIn(
      await importTokens(ports, {
        file: {...bareTokenFile, accessToken: null, refreshToken},
        writtenAt: null,
        credentials: {restApiKey, clientSecret},
        isOffline: false,
      }),
    );
  },
};

/** Exchanges whose tokens are dropped, so that the end of the program may lose them. */
const dropping: readonly string[] = ['app/friend/invite-friend.ts'];

test('the list of the files that exchange tokens is complete', () => {
  const source = fileURLToPath(new URL('../../../src', import.meta.url));
  const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter((file) =>
    /ports\.auth\.(?:refresh|exchangeCode)\(/.test(
      file.endsWith('.ts') ? readFileSync(join(source, file), 'utf8') : '',
    ),
  );
  assert.deepEqual(files.sort(), [...Object.keys(exchanges), ...dropping].sort());
});

/** Ports that record whether the end of the program would wait, when Kakao is asked and when stored. */
function watchEnd({ports}: Stand) {
  const waits: Record<'asked' | 'stored', boolean[]> = {asked: [], stored: []};
  const isWaiting = (): boolean => ports.criticalWork.pending() !== null;
  const {auth, sessions} = ports;
  const watched: Ports = {
    ...ports,
    auth: {
      ...auth,
      refresh: (...asked) => {
        waits.asked.push(isWaiting());
        return auth.refresh(...asked);
      },
      exchangeCode: (...asked) => {
        waits.asked.push(isWaiting());
        return auth.exchangeCode(...asked);
      },
    },
    sessions: {
      ...sessions,
      save: (session) => {
        waits.stored.push(isWaiting());
        sessions.save(session);
      },
      update: (change) => {
        waits.stored.push(isWaiting());
        return sessions.update(change);
      },
    },
  };
  return {ports: watched, waits};
}

/** A store that is busy for the first writes of a login. Waits return immediately. */
function busyAtFirst(ports: Ports, times: number) {
  let left = times;
  const orBusy = <Asked extends unknown[], Done>(write: (...asked: Asked) => Done) => {
    return (...asked: Asked): Done => {
      left -= 1;
      if (left >= 0) throw new FailureError(busy);
      return write(...asked);
    };
  };
  const {save, update, saveClientSecret} = ports.sessions;
  return {
    ...ports,
    wait: async () => {},
    sessions: {
      ...ports.sessions,
      save: orBusy(save),
      update: orBusy(update),
      saveClientSecret: orBusy(saveClientSecret),
    },
  };
}

for (const [file, act] of Object.entries(exchanges)) {
  test(`the end of the program waits from the request to the stored tokens: ${file}`, async () => {
    await withServices(async (stand) => {
      const {ports, waits} = watchEnd(stand);
      await act(stand, ports);
      assert.deepEqual([waits.asked, waits.stored[0]], [[true], true]);
      assert.equal(ports.criticalWork.pending(), null);
    }, rotating);
  });

  test(`tokens that storage does not take at first are kept: ${file}`, async () => {
    await withServices(async (stand) => {
      let reports = 0;
      const reportRetry = (): void => {
        reports += 1;
      };
      const criticalWork = {...stand.ports.criticalWork, reportRetry};
      await act(stand, busyAtFirst({...stand.ports, criticalWork}, 10));
      assert.equal(reports, 1);
      valueIn(await refreshTokens(stand.open()));
    }, rotating);
  });

  test(`tokens that storage does not take at all are reported, with what to do: ${file}`, async () => {
    await withServices(async (stand) => {
      const ports = busyAtFirst(stand.ports, Number.POSITIVE_INFINITY);
      await assert.rejects(act(stand, ports), /tokens-not-stored/);
    }, rotating);
  });
}

test('tokens that could not be stored are stored by the next refresh of the process, without Kakao', async () => {
  await withServices(async ({ports, emulator, open}) => {
    const late = busyAtFirst(ports, 11);
    assert.deepEqual(failureOf('tokens-not-stored', await refreshTokens(late)).cause, busy);
    const asked = emulator.requests.length;
    const {tokens} = valueIn(await refreshTokens(late));
    assert.equal(emulator.requests.length, asked);
    assert.deepEqual(storedSession(open()).tokens, tokens);
    valueIn(await refreshTokens(open()));
  }, rotating);
});

test('they are stored even if another process found the old refresh token refused, but not over a new login', async () => {
  await withServices(async ({ports, emulator, open}) => {
    const late = busyAtFirst(ports, 11);
    failureOf('tokens-not-stored', await refreshTokens(late));
    failureOf('logged-out', await refreshTokens(open()));
    valueIn(await refreshTokens(late));
    valueIn(await refreshTokens(open()));
    const later = busyAtFirst(ports, 11);
    failureOf('tokens-not-stored', await refreshTokens(later));
    const {tokens} = await logIn({emulator, ports: open()});
    valueIn(await refreshTokens(later, tokens.accessToken));
    assert.notEqual(storedSession(ports).tokens.refreshToken, tokens.refreshToken);
    valueIn(await refreshTokens(open()));
  }, rotating);
});
