import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withActors} from '../support/actor.ts';
import {assertInvariants} from '../support/invariants.ts';
import {refreshRequests, storedSession, withServices} from '../support/services.ts';

const rounds = 50;
// Kakao issues at most 20 access tokens in ten minutes and 30 refresh tokens in an hour.
const betweenRounds = 150_000;

test('in 50 rounds of 4 processes with an expired token and rotating refresh tokens, each round makes one refresh and no process is logged out', async () => {
  await withServices(
    async (stand) => {
      await withActors(4, stand.env, async (actors) => {
        for (let round = 1; round <= rounds; round += 1) {
          stand.emulator.advanceClock(betweenRounds);
          stand.ports.sessions.update((held) => ({
            ...held,
            tokens: {...held.tokens, accessTokenExpiresAt: Date.now()},
          }));
          const answers = await Promise.all(actors.map((actor) => actor.order('token')));
          const {accessToken} = storedSession(stand.ports).tokens;
          for (const answer of answers) assert.deepEqual(answer, {ok: true, value: accessToken});
          assert.equal(refreshRequests(stand.emulator).length, round);
        }
      });
      assertInvariants({folder: stand.folder});
    },
    {emulator: {rotationThreshold: 10 ** 9}},
  );
});
