import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SessionStore, StoredSession} from '../../../src/app/ports/storage-ports.ts';
import {withRotationNotice} from '../../../src/storage/login/notify-rotation.ts';
import {createSessionStore} from '../../../src/storage/login/session-store.ts';
import {withDatabase} from '../../support/database.ts';

function sessionWith(refreshToken: string | null, accessToken = 'access'): StoredSession {
  return {
    tokens: {
      restApiKey: 'key',
      accessToken,
      accessTokenExpiresAt: null,
      accessTokenIssuedAt: null,
      refreshToken,
      refreshTokenExpiresAt: null,
      refreshTokenIssuedAt: null,
      scopes: [],
      lastRefreshedAt: null,
    },
    account: null,
  };
}

/** The store, and the refresh tokens that were reported. */
async function withRotation(callback: (sessions: SessionStore, reported: string[]) => void) {
  await withDatabase((open) => {
    const reported: string[] = [];
    const sessions = withRotationNotice(createSessionStore(open()), (token) =>
      reported.push(token),
    );
    callback(sessions, reported);
  });
}

test('a saved login reports a new refresh token, and no other', async () => {
  await withRotation((sessions, reported) => {
    for (const token of ['one', 'one', 'two', null, 'two']) sessions.save(sessionWith(token));
    assert.deepEqual(reported, ['one', 'two', 'two']);
    assert.deepEqual(sessions.read(), sessionWith('two'));
  });
});

test('an update reports a new refresh token after it is stored', async () => {
  await withRotation((sessions, reported) => {
    assert.equal(
      sessions.update(() => sessionWith('none')),
      null,
    );
    sessions.save(sessionWith('one'));
    sessions.update(() => sessionWith('one', 'newer access'));
    assert.equal(sessions.update(() => null)?.tokens.accessToken, 'newer access');
    assert.deepEqual(reported, ['one']);
    assert.equal(sessions.update(() => sessionWith('two'))?.tokens.refreshToken, 'two');
    assert.deepEqual(reported, ['one', 'two']);
  });
});

test('a report that fails leaves the new token stored', async () => {
  await withDatabase((open) => {
    const store = createSessionStore(open());
    const sessions = withRotationNotice(store, () => {
      throw new Error('no report');
    });
    assert.throws(() => sessions.save(sessionWith('one')), /no report/);
    assert.deepEqual(store.read(), sessionWith('one'));
    assert.throws(() => sessions.update(() => sessionWith('two')), /no report/);
    assert.deepEqual(store.read(), sessionWith('two'));
  });
});
