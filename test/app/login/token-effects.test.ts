import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {effectsOn} from '../../support/effects.ts';
import {withServices} from '../../support/services.ts';

test('a refresh results in new times or in a failure', async () => {
  await withServices(async ({ports, emulator}) => {
    const effects = effectsOn(ports);
    await effects.run({type: 'refresh-tokens'});
    emulator.failNext('/oauth/token', {status: 500, body: ''});
    await effects.run({type: 'refresh-tokens'});
    assert.deepEqual(effects.typesOf(), ['refresh-succeeded', 'refresh-failed']);
    const {accessToken, refreshToken} = ports.sessions.read()?.tokens ?? {};
    for (const secret of [accessToken, refreshToken]) {
      assert.ok(secret && !JSON.stringify(effects.events).includes(secret));
    }
  });
});

test('a logout in another process just after a refresh does not leave the screen waiting forever', async () => {
  await withServices(async ({ports}) => {
    let reads = 0;
    const sessions: Ports['sessions'] = {
      ...ports.sessions,
      read: () => {
        reads += 1;
        return reads > 2 ? null : ports.sessions.read();
      },
    };
    const effects = effectsOn({...ports, sessions});
    await effects.run({type: 'refresh-tokens'});
    assert.deepEqual(effects.events, [
      {type: 'refresh-failed', failure: {kind: 'logged-out', cause: null}, session: null},
    ]);
  });
});

test('the end of a login is reported with whether Kakao confirmed it', async () => {
  await withServices(async ({ports}) => {
    const effects = effectsOn(ports);
    await effects.run({type: 'log-out'});
    const notice = {kind: 'logged-out', isRevoked: true};
    assert.deepEqual(effects.events, [{type: 'logged-out', notice}]);
  });
  await withServices(async ({ports, emulator}) => {
    emulator.failNext('/v1/user/unlink', {status: 500, body: ''});
    const effects = effectsOn(ports);
    await effects.run({type: 'unlink'});
    assert.deepEqual(effects.typesOf(), ['notice-raised']);
    await effects.run({type: 'unlink'});
    assert.deepEqual(effects.typesOf(), ['notice-raised', 'logged-out']);
  });
});

test('the session is read from the store', async () => {
  await withServices(
    async ({ports}) => {
      const effects = effectsOn(ports);
      await effects.run({type: 'read-session'});
      assert.deepEqual(effects.events, [{type: 'session-read', session: null}]);
    },
    {loggedIn: false},
  );
});
