import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {
  endLoginPause,
  obstacleToSending,
  pauseAfter,
  pausedFailure,
  pauseMsAfter,
} from '../../../src/app/shared/sending-pause.ts';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import type {PartSettlement} from '../../../src/domain/memo/settle-send.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

const minute = 60_000;
const loggedOut = {loggedIn: false};

const failure: Failure = {kind: 'network', reason: 'refused', detail: ''};
const needsLogin: Failure = {kind: 'logged-out', cause: null};
const kakao = (code: number): Failure => ({kind: 'kakao', http: 403, code, message: ''});
const retry = (pause: 'none' | 'quota' | 'login'): PartSettlement => ({
  kind: 'retry',
  failure,
  pause,
});

/** Ports with a stopped clock. */
function still(ports: Ports): {ports: Ports; now: number} {
  const now = ports.clock.now();
  return {now, ports: {...ports, clock: {now: () => now}}};
}

const rests: readonly (readonly [string, PartSettlement, number])[] = [
  ['a memo that went out', {kind: 'sent'}, 0],
  ['what may be tried again', retry('none'), 0],
  ['a limit', retry('quota'), 30 * minute],
  ['a login that is needed', retry('login'), 10 * minute],
  ['a consent that is missing', {kind: 'failed', failure: kakao(-402)}, 10 * minute],
  ['a consent that is not offered', {kind: 'failed', failure: kakao(-3)}, 10 * minute],
  ['any other refusal', {kind: 'failed', failure: kakao(-2)}, 0],
  ['an outcome that is not known', {kind: 'unknown', failure}, 0],
];

for (const [name, settlement, rest] of rests) {
  test(`after ${name} sending pauses for ${rest / minute} minutes, with the reason`, async () => {
    await withServices((stand) => {
      const {ports, now} = still(stand.ports);
      assert.equal(pauseMsAfter(ports, settlement), rest);
      pauseAfter(ports, settlement);
      const until = now + rest;
      const cause = settlement.kind === 'sent' ? failure : settlement.failure;
      assert.deepEqual(ports.memos.readPause(), rest === 0 ? null : {until, cause});
      const paused = rest === 0 ? null : {kind: 'sending-paused', until, cause};
      assert.deepEqual(pausedFailure(ports), paused);
      assert.deepEqual(obstacleToSending(ports), paused);
    });
  });
}

test('a user who has logged out in the meantime needs no pause', async () => {
  await withServices(({ports}) => {
    assert.equal(pauseMsAfter(ports, retry('login')), 0);
    assert.equal(pauseMsAfter(ports, retry('quota')), 30 * minute);
    pauseAfter(ports, retry('login'));
    assert.equal(ports.memos.readPause(), null);
    assert.deepEqual(obstacleToSending(ports), needsLogin);
  }, loggedOut);
});

test('a sending pause ends at its time', async () => {
  await withServices((stand) => {
    const {ports, now} = still(stand.ports);
    ports.memos.savePause({until: now + 1, cause: failure});
    assert.equal(pausedFailure(ports)?.kind, 'sending-paused');
    ports.memos.savePause({until: now, cause: failure});
    assert.equal(pausedFailure(ports), null);
  });
});

/** Adds a memo that waits for its next attempt. */
function addWaiting({memos, clock}: Ports): void {
  memos.add(memoWith({id: 'm', nextAttemptAt: clock.now() + minute}), null);
}

test('a sent memo ends the pause, and waiting memos may be tried immediately', async () => {
  await withServices(({ports}) => {
    addWaiting(ports);
    pauseAfter(ports, {kind: 'sent'});
    assert.notEqual(ports.memos.nextAttemptAt(), 0, 'there was no rest to end');
    ports.memos.savePause({until: ports.clock.now() + minute, cause: failure});
    pauseAfter(ports, {kind: 'sent'});
    assert.equal(ports.memos.readPause(), null);
    assert.equal(ports.memos.nextAttemptAt(), 0);
  }, loggedOut);
});

test('new tokens end a pause that refused tokens caused, and no other', async () => {
  await withServices(({ports}) => {
    addWaiting(ports);
    endLoginPause(ports);
    assert.notEqual(ports.memos.nextAttemptAt(), 0);
    const until = ports.clock.now() + minute;
    ports.memos.savePause({until, cause: failure});
    endLoginPause(ports);
    assert.deepEqual(ports.memos.readPause(), {until, cause: failure});
    ports.memos.savePause({until, cause: needsLogin});
    endLoginPause(ports);
    assert.equal(ports.memos.readPause(), null);
    assert.equal(ports.memos.nextAttemptAt(), 0);
  }, loggedOut);
});
