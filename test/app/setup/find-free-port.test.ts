import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LoginPort} from '../../../src/app/ports/login-ports.ts';
import {checkPort, findFreePort} from '../../../src/app/setup/find-free-port.ts';
import {readRedirectUri} from '../../../src/domain/login/redirect-uri.ts';

/**
 * A machine on which only some ports can be listened on. `asked` holds the ports that were tried.
 */
function machine(isFree: (port: number) => boolean) {
  const asked: number[] = [];
  const open = new Set<number>();
  const states: string[] = [];
  const listen: LoginPort['listen'] = async ({redirectUri, state}) => {
    const reading = readRedirectUri(redirectUri);
    const port = (reading.ok ? reading.listener?.port : undefined) ?? 0;
    asked.push(port);
    states.push(state);
    if (!isFree(port)) return {kind: 'unavailable', reason: 'port-in-use', port};
    open.add(port);
    const close = async () => void open.delete(port);
    return {kind: 'listening', port, result: new Promise(() => {}), linkTo: (url) => url, close};
  };
  const login: LoginPort = {
    browserReach: 'here',
    listen,
    openBrowser: async () => 'none',
    randomToken: (bytes) => 'x'.repeat(bytes),
    createPkce: () => ({codeVerifier: '', codeChallenge: ''}),
  };
  return {ports: {login}, asked, open, states};
}

const at = (port: number) => `http://localhost:${port}/callback`;

test('a free port is listened on only briefly, with a random state', async () => {
  const {ports, open, states} = machine(() => true);
  const verdict = await checkPort(ports, at(8931));
  assert.deepEqual(verdict, {kind: 'passed', remark: {kind: 'port-free', port: 8931}});
  assert.equal(open.size, 0, 'it still listens');
  assert.deepEqual(states, ['x'.repeat(32)]);
});

test('a redirect URI that cannot be listened on, or an invalid one, needs a pasted code', async () => {
  const {ports, asked} = machine(() => true);
  const passed = {kind: 'passed', remark: {kind: 'paste-only'}};
  for (const uri of ['https://example.com/callback', 'http://localhost/callback', 'no address']) {
    assert.deepEqual(await checkPort(ports, uri), passed, uri);
    assert.equal(await findFreePort(ports, uri), null, uri);
  }
  assert.deepEqual(asked, []);
});

test('for a port in use the next free one is offered, on the same address', async () => {
  const {ports, asked, open} = machine((port) => port === 8934);
  const problem = {kind: 'port-taken', port: 8931, offered: at(8934)};
  assert.deepEqual(await checkPort(ports, at(8931)), {
    kind: 'doubted',
    step: 'redirect-uri',
    problem,
  });
  assert.deepEqual(asked, [8931, 8932, 8933, 8934]);
  assert.equal(open.size, 0);
});

test('twenty higher ports are tried, but none above the last port and no system port', async () => {
  const tried = async (port: number): Promise<readonly (number | undefined)[]> => {
    const {ports, asked} = machine(() => false);
    assert.equal(await findFreePort(ports, at(port)), null);
    return [asked.length, asked[0], asked.at(-1)];
  };
  assert.deepEqual(await tried(8931), [20, 8932, 8951]);
  assert.deepEqual(await tried(65_530), [5, 65_531, 65_535]);
  assert.deepEqual(await tried(1010), [7, 1024, 1030]);
  assert.deepEqual(await tried(1023), [20, 1024, 1043]);
  assert.deepEqual(await tried(1024), [20, 1025, 1044]);
});
