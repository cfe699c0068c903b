import assert from 'node:assert/strict';
import {test} from 'node:test';
import {callback} from '../../../src/app/doctor/console-checks.ts';
import type {CallbackListener, LoginPort} from '../../../src/app/ports/login-ports.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {withServices} from '../../support/services.ts';
import {freeLoopbackPort, hold, release} from '../../system/login/callback-client.ts';

const loggedOut = {loggedIn: false};

/** The findings for this redirect URI. */
function check(ports: Ports, redirectUri: string) {
  const environment = {...ports.environment, redirectUri};
  return callback({parts: {...ports, environment}});
}

const at = (port: number) => `http://localhost:${port}/callback`;

test('the port of the redirect URI is reported as available and is closed again afterwards', async () => {
  await withServices(async ({ports}) => {
    const port = await freeLoopbackPort();
    const fact = {kind: 'callback-port', port, state: 'free'};
    const free = [{id: 'callback-port', level: 'ok', fact}];
    assert.deepEqual(await check(ports, at(port)), free);
    const other = await hold('127.0.0.1', port);
    try {
      const taken = {kind: 'callback-port', port, state: 'port-in-use'};
      const note = [{id: 'callback-port', level: 'note', fact: taken}];
      assert.deepEqual(await check(ports, at(port)), note);
    } finally {
      await release(other);
    }
  }, loggedOut);
});

test('if the redirect URI cannot be listened on, the code must be pasted and no port is tried', async () => {
  await withServices(async ({ports}) => {
    const uri = 'https://example.com/callback';
    const byPaste = {kind: 'callback-by-paste', redirectUri: uri};
    const note = [{id: 'callback-port', level: 'note', fact: byPaste}];
    const asked: Parameters<LoginPort['listen']>[0][] = [];
    const machine = (held: CallbackListener): Ports => ({
      ...ports,
      login: {
        ...ports.login,
        listen: async (...[options]: Parameters<LoginPort['listen']>) => {
          asked.push(options);
          return held;
        },
      },
    });
    const unable = machine({kind: 'unavailable', reason: 'not-loopback'});
    assert.deepEqual(await check(unable, uri), note);
    assert.equal(asked.length, 0);
    const notLoopback = {kind: 'callback-by-paste', redirectUri: at(8931)};
    assert.deepEqual(await check(unable, at(8931)), [{...note[0], fact: notLoopback}]);
    assert.equal(asked[0]?.redirectUri, at(8931));
    assert.equal(Buffer.from(asked[0]?.state ?? '', 'base64url').length, 32);
    const forbidden = machine({kind: 'unavailable', reason: 'port-forbidden', port: 80});
    const fact = {kind: 'callback-port', port: 80, state: 'port-forbidden'};
    const noted = [{id: 'callback-port', level: 'note', fact}];
    assert.deepEqual(await check(forbidden, at(80)), noted);
  }, loggedOut);
});
