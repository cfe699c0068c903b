import assert from 'node:assert/strict';
import {test} from 'node:test';
import {refreshIfStale, staleAfterMs} from '../../../src/app/login/refresh-if-stale.ts';
import type {Tokens} from '../../../src/domain/login/tokens.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {refreshRequests, storedSession, withServices} from '../../support/services.ts';

const day = 86_400_000;

/** Whether these tokens are refreshed. */
async function isRefreshed(change: (now: number) => Partial<Tokens>, age?: number) {
  let kept: boolean | null = null;
  await withServices(async ({ports, emulator}) => {
    const now = ports.clock.now();
    const stored = storedSession(ports);
    ports.sessions.save({...stored, tokens: {...stored.tokens, ...change(now)}});
    const session = valueIn(await refreshIfStale({...ports, clock: {now: () => now}}, age));
    kept = session !== null;
    assert.equal(refreshRequests(emulator).length, kept ? 1 : 0);
    if (kept) assert.deepEqual(storedSession(ports), session);
  });
  return kept;
}

test('tokens are refreshed when they are twenty days old, which allows two refreshes in a month', async () => {
  assert.equal(staleAfterMs, 20 * day);
  assert.equal(await isRefreshed((now) => ({lastRefreshedAt: now - 20 * day})), true);
  assert.equal(await isRefreshed((now) => ({lastRefreshedAt: now - 20 * day + 1})), false);
  assert.equal(await isRefreshed((now) => ({lastRefreshedAt: now - 5}), 5), true);
});

test('the age counts from the last refresh, or else from the access token; an unknown age counts as old', async () => {
  const old = (now: number) => ({accessTokenIssuedAt: now - 20 * day});
  assert.equal(await isRefreshed((now) => ({...old(now), lastRefreshedAt: now})), false);
  assert.equal(await isRefreshed((now) => ({...old(now), lastRefreshedAt: null})), true);
  const young = (now: number) => ({accessTokenIssuedAt: now, lastRefreshedAt: null});
  assert.equal(await isRefreshed(young), false);
  const unknown = {accessTokenIssuedAt: null, lastRefreshedAt: null};
  assert.equal(await isRefreshed(() => unknown), true);
});

test('without a refresh token or a login nothing is requested and no error occurs', async () => {
  assert.equal(await isRefreshed(() => ({refreshToken: null, lastRefreshedAt: 0})), false);
  await withServices(
    async ({ports}) => {
      assert.equal(valueIn(await refreshIfStale(ports)), null);
    },
    {loggedIn: false},
  );
});
