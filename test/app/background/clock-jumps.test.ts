import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkStatus} from '../../../src/app/login/read-status.ts';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept} from '../../support/accept.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {refreshRequests, storedSession, withServices} from '../../support/services.ts';

const hour = 3_600_000;
const day = 24 * hour;

const drain = (ports: Ports) => drainOutbox(ports, {onChange: () => {}});

const jumps: Readonly<Record<string, readonly number[]>> = {
  'a day back': [-day],
  '61 days ahead, past both expiries': [61 * day],
  '61 days ahead and back again': [61 * day, -61 * day],
  'an hour ahead, two back, one ahead': [hour, -2 * hour, hour],
};

for (const [name, steps] of Object.entries(jumps)) {
  test(`when only the local clock jumps ${name}, the login survives and each memo is sent once`, async () => {
    await withServices(async (stand) => {
      const {ports, emulator, clock, folder} = stand;
      for (const [index, step] of steps.entries()) {
        clock.turn(step);
        valueIn(await accept(ports, given(`memo ${index}`)));
        assert.equal(await drain(ports), 'empty');
        assert.equal((await checkStatus(ports)).failure, null);
        assert.ok(storedSession(ports).tokens.refreshToken);
      }
      assert.equal(emulator.memos.length, steps.length);
      assert.ok(refreshRequests(emulator).length <= 2, 'tokens are refreshed again and again');
      assertInvariants({ports, emulator, folder});
    });
  });
}

test('after the clock moves back a day, a waiting memo and a sending pause do not last a day longer', async () => {
  await withServices(async ({ports, emulator, clock}) => {
    emulator.failNext(memoPath, {status: 400, body: {code: -10, msg: ''}});
    valueIn(await accept(ports, given('기다린 메모')));
    assert.equal(await drain(ports), 'paused');
    clock.turn(-day);
    assert.equal(await drain(ports), 'empty');
    assert.equal(emulator.memos.length, 1);
  });
});

test('only an answer of Kakao ends a login, even if the local clock is 61 days ahead', async () => {
  await withServices(async ({ports, emulator, clock}) => {
    clock.turn(61 * day);
    assert.equal((await checkStatus(ports)).failure, null);
    emulator.expireAccessTokens();
    emulator.expireRefreshTokens();
    clock.turn(61 * day);
    const {failure} = await checkStatus(ports);
    assert.equal(failure?.kind, 'logged-out');
  });
});
