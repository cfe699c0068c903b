import assert from 'node:assert/strict';
import {test} from 'node:test';
import {commandLineOn} from '../../support/command-line.ts';
import {refreshRequests, withServices} from '../../support/services.ts';

const day = 86_400_000;

test('refresh --if-older-than asks Kakao only when the tokens are older than that', async () => {
  await withServices(async ({ports, emulator, turn}) => {
    const run = commandLineOn(ports);
    const refresh = () => run(['refresh', '--if-older-than', '20d']);
    turn(19 * day);
    assert.equal((await refresh()).code, 0);
    assert.equal(refreshRequests(emulator).length, 0);
    turn(day);
    assert.equal((await refresh()).code, 0);
    assert.equal((await refresh()).code, 0);
    assert.equal(refreshRequests(emulator).length, 1);
    assert.equal((await run(['refresh', '--if-older-than', 'x'])).code, 2);
    ports.sessions.clear();
    assert.equal((await refresh()).code, 4, 'a login that has ended is reported');
  });
});

test('schedule due alone, once a week, keeps the login for a year', async () => {
  await withServices(async ({ports, emulator, turn}) => {
    const run = commandLineOn(ports);
    for (let week = 0; week < 52; week += 1) {
      turn(7 * day);
      assert.equal((await run(['schedule', 'due'])).code, 0);
    }
    assert.ok(refreshRequests(emulator).length <= 18);
    assert.equal((await run(['refresh'])).code, 0);
  });
});
