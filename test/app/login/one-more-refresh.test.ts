import assert from 'node:assert/strict';
import {test} from 'node:test';
import {refreshTokens} from '../../../src/app/login/refresh-tokens.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {refreshRequests, storedSession, withServices} from '../../support/services.ts';
import {answer, answerOddly, tokenPath} from './odd-answer.ts';

test('if what was found is no refresh token, the one before is stored again', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const before = storedSession(ports);
    emulator.failNext(tokenPath, {status: 200, body: '<p>refresh_token: "example-of-a-token"</p>'});
    failureOf('not-kakao', await refreshTokens(ports));
    assert.equal(refreshRequests(emulator).length, 2);
    assert.deepEqual(storedSession(ports), before);
    valueIn(await refreshTokens(ports));
  });
});

test('a page that always names the same token does not replace the one that works', async () => {
  await withServices(async ({ports, emulator}) => {
    const before = storedSession(ports);
    const page = {status: 200, body: '<pre>"refresh_token": "token-of-an-example"</pre>'};
    emulator.failNext(tokenPath, page, 3);
    failureOf('not-kakao', await refreshTokens(ports));
    assert.deepEqual(storedSession(ports), before);
    valueIn(await refreshTokens(ports));
  });
});

test('a page that names the same token twice is followed by a refresh with the token that works', async () => {
  await withServices(async ({ports, emulator}) => {
    const {refreshToken} = storedSession(ports).tokens;
    const page = {status: 200, body: '<pre>"refresh_token": "token-of-an-example"</pre>'};
    emulator.failNext(tokenPath, page, 2);
    assert.equal(valueIn(await refreshTokens(ports)).tokens.refreshToken, refreshToken);
    assert.equal(refreshRequests(emulator).length, 3);
  });
});

test('a new refresh token stays if the next unreadable answer repeats it and the old one is void', async () => {
  await withServices(
    async (stand) => {
      const {ports, emulator} = stand;
      const old = storedSession(ports).tokens.refreshToken;
      answerOddly(stand, (_grant, text) => {
        const page = `<pre>${text}</pre>`;
        emulator.failNext(tokenPath, {status: 200, body: page});
        return answer(page);
      });
      failureOf('not-kakao', await refreshTokens(ports));
      assert.notEqual(storedSession(ports).tokens.refreshToken, old);
      valueIn(await refreshTokens(ports));
    },
    {emulator: {rotationThreshold: 100 * 24 * 60 * 60}},
  );
});
