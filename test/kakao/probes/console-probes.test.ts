import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createConsoleProbes, probeTimeouts} from '../../../src/kakao/probes/console-probes.ts';
import {startRawServer} from '../raw-server.ts';

test('a diagnosis waits for a connection 4 s, for an answer 5 s, and 8 s in total', () => {
  assert.deepEqual(probeTimeouts, {connect: 4000, headers: 5000, body: 4000, total: 8000});
});

test('tokens and pages are requested within these limits', {timeout: 25_000}, async (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  // The server does not answer the TLS handshake.
  const server = await startRawServer(t, {
    serve: (socket) => socket.once('data', () => t.mock.timers.tick(4000)),
  });
  const origin = `https://127.0.0.1:${server.port}`;
  const probes = createConsoleProbes(origin, {env: {}, version: '0.0.0'});
  assert.equal(probes.auth.origin, origin);
  const failure = {
    kind: 'network',
    reason: 'connect-timeout',
    detail: 'no connection in time',
  };
  const token = await probes.auth.refresh({restApiKey: 'key', clientSecret: null}, 'token');
  assert.deepEqual(token, {ok: false, failure});
  assert.deepEqual(await probes.get(new URL(origin)), {kind: 'broken', failure});
});
