import assert from 'node:assert/strict';
import {test} from 'node:test';
import {logOut, unlink} from '../../../src/app/login/log-out.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {accept} from '../../support/accept.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {logIn} from '../../support/local-kakao.ts';
import {storedSession, withServices} from '../../support/services.ts';

test('a logout revokes the tokens at Kakao and deletes them here; memos stay', async () => {
  await withServices(async ({ports, open}) => {
    const {accessToken} = storedSession(ports).tokens;
    const memo = valueIn(await accept(ports, given('남는다')));
    assert.deepEqual(valueIn(await logOut(ports)), {isRevoked: true});
    assert.equal(open().sessions.read(), null);
    assert.equal((await ports.api.readTokenInfo(accessToken)).ok, false);
    assert.ok(ports.memos.find(memo.id));
    failureOf('logged-out', await logOut(ports));
  });
});

test('the tokens are deleted here even if Kakao refuses', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.failNext('/v1/user/logout', {status: 500, body: ''});
    assert.deepEqual(valueIn(await logOut(ports)), {isRevoked: false});
    assert.equal(ports.sessions.read(), null);
  });
  await withServices(async ({ports, emulator}) => {
    await emulator.close();
    assert.deepEqual(valueIn(await logOut(ports)), {isRevoked: false});
    assert.equal(ports.sessions.read(), null);
  });
});

test('the tokens are deleted here even if another program holds the database for a while', async () => {
  await withServices(async ({ports, emulator}) => {
    for (const end of [logOut, unlink]) {
      await logIn({ports, emulator});
      let failing = 2;
      const sessions: typeof ports.sessions = {
        ...ports.sessions,
        clear: () => {
          failing -= 1;
          if (failing < 0) return ports.sessions.clear();
          throw new FailureError({kind: 'storage', problem: 'busy', path: 'state.db', detail: ''});
        },
      };
      valueIn<unknown>(await end({...ports, sessions, wait: async () => {}}));
      assert.equal(ports.sessions.read(), null);
    }
  });
});

test('an expired access token is refreshed to log out at Kakao', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.expireAccessTokens();
    assert.deepEqual(valueIn(await logOut(ports)), {isRevoked: true});
  });
});

test('an unlink takes effect only when Kakao confirms it', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.failNext('/v1/user/unlink', {status: 500, body: ''});
    failureOf('not-kakao', await unlink(ports));
    assert.ok(ports.sessions.read());
    valueIn(await unlink(ports));
    assert.equal(ports.sessions.read(), null);
  });
});

test('an app that is already unlinked counts as unlinked', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.failNext('/v1/user/unlink', {status: 400, body: {code: -101, msg: 'not registered'}});
    valueIn(await unlink(ports));
    assert.equal(ports.sessions.read(), null);
  });
});
