import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {PendingLogin} from '../../../src/app/ports/pending-login-ports.ts';
import {maxPendingLogins} from '../../../src/storage/login/pending-login-store.ts';
import {modeOf} from '../../support/mode-of.ts';
import {withServices} from '../../support/services.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const login = (state: string, startedAt = 1000): PendingLogin => ({
  state,
  restApiKey: 'key',
  redirectUri: 'http://localhost:8931/callback',
  codeVerifier: `verifier-of-${state}`,
  startedAt,
  expiresAt: startedAt + 10 * minute,
  isUsed: false,
});

test('several logins wait at once, the newest first, for every process of the profile', async () => {
  await withServices(({ports, open}) => {
    ports.pendingLogins.add(login('a'));
    open().pendingLogins.add(login('b'));
    assert.deepEqual(ports.pendingLogins.list(), [login('b'), login('a')]);
  });
});

test('a login is taken once, and its verifier is erased from the database', async () => {
  await withServices(({ports, open, folder}) => {
    ports.pendingLogins.add(login('a'));
    assert.deepEqual(ports.pendingLogins.take('a'), login('a'));
    assert.equal(open().pendingLogins.take('a'), null);
    assert.equal(ports.pendingLogins.take('unknown'), null);
    assert.deepEqual(ports.pendingLogins.list(), [
      {...login('a'), codeVerifier: null, isUsed: true},
    ]);
    ports.pendingLogins.giveBack(login('a'));
    assert.deepEqual(open().pendingLogins.take('a'), login('a'));
    assert.equal(modeOf(join(folder, 'state.db')), 0o600);
  });
});

test('a verifier is erased when the login has expired, and the login forgotten a day later', async () => {
  await withServices(({ports}) => {
    const {pendingLogins} = ports;
    pendingLogins.add(login('a'));
    pendingLogins.add(login('b', 1000 + 11 * minute));
    assert.deepEqual(
      pendingLogins.list().map(({state, codeVerifier}) => [state, codeVerifier]),
      [
        ['b', 'verifier-of-b'],
        ['a', null],
      ],
    );
    pendingLogins.add(login('c', 1000 + 2 * day));
    assert.deepEqual(
      pendingLogins.list().map(({state}) => state),
      ['c'],
    );
  });
});

test('only the newest logins are kept', async () => {
  await withServices(({ports}) => {
    for (let count = 0; count < maxPendingLogins + 3; count += 1) {
      ports.pendingLogins.add(login(`s${count}`));
    }
    const states = ports.pendingLogins.list().map(({state}) => state);
    assert.equal(states.length, maxPendingLogins);
    assert.equal(states[0], `s${maxPendingLogins + 2}`);
  });
});

test('no file of the folder other than the database holds the state or the verifier', async () => {
  await withServices(({ports, folder}) => {
    ports.pendingLogins.add(login('CANARY'));
    const names = readdirSync(folder, {recursive: true, withFileTypes: true});
    for (const file of names.filter((entry) => entry.isFile())) {
      if (file.name.startsWith('state.db')) continue;
      assert.ok(!readFileSync(join(file.parentPath, file.name), 'latin1').includes('CANARY'));
    }
  });
});
