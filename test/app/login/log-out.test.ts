import assert from 'node:assert/strict';
import {test} from 'node:test';
import {logOut, unlink} from '../../../src/app/login/log-out.ts';
import {accept} from '../../support/accept.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {storedSession, withServices} from '../../support/services.ts';

test('a log-out ends the tokens at Kakao and here; memos stay', async () => {
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

test('what Kakao answers does not keep the tokens here', async () => {
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

test('an expired access token is refreshed to say good-bye with', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.expireAccessTokens();
    assert.deepEqual(valueIn(await logOut(ports)), {isRevoked: true});
  });
});

test('an unlink is done only when Kakao confirms it', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.failNext('/v1/user/unlink', {status: 500, body: ''});
    failureOf('not-kakao', await unlink(ports));
    assert.ok(ports.sessions.read());
    valueIn(await unlink(ports));
    assert.equal(ports.sessions.read(), null);
  });
});

test('a link that is cut already counts as cut', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.failNext('/v1/user/unlink', {status: 400, body: {code: -101, msg: 'not registered'}});
    valueIn(await unlink(ports));
    assert.equal(ports.sessions.read(), null);
  });
});
