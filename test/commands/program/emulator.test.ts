import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {assertClean} from '../../support/cli-result.ts';
import {freePort} from '../../support/free-port.ts';
import {type RunningCli, runCli, startCli} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';

interface Addresses {
  readonly authOrigin: string;
  readonly apiOrigin: string;
  readonly roomUrl: string;
  readonly restApiKey: string;
  readonly clientSecret: string;
  readonly redirectUris: string[];
}

async function addressesOf(cli: RunningCli): Promise<Addresses> {
  const [json = ''] = await cli.untilStdout(/^\{.*\}$/m);
  return JSON.parse(json);
}

/** Agrees on the consent page like the form in a browser. Returns the redirect address. */
async function agree(address: string): Promise<string> {
  const page = await (await fetch(address, {redirect: 'manual'})).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? '';
  const boxes = [...page.matchAll(/<input type="checkbox"[^>]* value="([^"]+)"/g)];
  const ticked = boxes.map(([, scope = '']): [string, string] => ['scope', scope]);
  const body = new URLSearchParams([['ticket', ticket], ['decision', 'agree'], ...ticked]);
  const sent = await fetch(new URL(action, address), {method: 'POST', redirect: 'manual', body});
  return sent.headers.get('location') ?? '';
}

describe('emulator', {concurrency: 2}, () => {
  test('as a separate process serves every step that the command line needs', async () => {
    await using kakao = startCli(['emulator']);
    const emulator = await addressesOf(kakao);
    assert.deepEqual(Object.keys(emulator), [
      'schema',
      'authOrigin',
      'apiOrigin',
      'roomUrl',
      'restApiKey',
      'clientSecret',
      'redirectUris',
    ]);
    assert.ok(emulator.redirectUris.includes('https://example.com/oauth'));
    const env = {
      KAKAO_TUI_HOME: tempFolder(),
      KAKAO_AUTH_ORIGIN: emulator.authOrigin,
      KAKAO_API_ORIGIN: emulator.apiOrigin,
      KAKAO_REST_API_KEY: emulator.restApiKey,
      KAKAO_CLIENT_SECRET: emulator.clientSecret,
      KAKAO_REDIRECT_URI: 'https://example.com/oauth',
    };
    const run = async (args: string[]) => {
      const result = await runCli(args, {env});
      assertClean(result, [emulator.clientSecret]);
      assert.deepEqual([args, result.code, result.stderr], [args, 0, '']);
      return result.stdout;
    };
    await using login = startCli(['login', '--no-browser'], {env});
    const [address = ''] = await login.untilStdout(/^http\S+$/m);
    login.write(`${await agree(address)}\n`);
    assert.equal((await login.exit).code, 0);
    await run(['send', '따로 도는 카카오로']);
    await run(['refresh']);
    assert.equal(JSON.parse(await run(['status', '--json'])).loggedIn, true);
    assert.match(await run(['history']), /\[보냄\] {2}따로 도는 카카오로/);
    assert.match(await (await fetch(emulator.roomUrl)).text(), /따로 도는 카카오로/);
    await run(['logout']);
    assert.equal((await runCli(['status'], {env})).code, 4);
    kakao.kill('SIGTERM');
    assert.deepEqual(await kakao.exit, {code: 0, signal: null});
    assert.equal(kakao.stderr(), '');
    await assert.rejects(fetch(emulator.roomUrl));
  });

  test('listens on the requested port, and reports when it cannot', async () => {
    const port = await freePort();
    await using kakao = startCli(['emulator', '--port', String(port)]);
    const {authOrigin, apiOrigin} = await addressesOf(kakao);
    assert.deepEqual(
      [new URL(authOrigin).port, new URL(apiOrigin).port],
      [`${port}`, `${port + 1}`],
    );
    const taken = await runCli(['emulator', '--port', String(port)]);
    assertClean(taken, []);
    assert.deepEqual([taken.code, taken.stdout], [1, '']);
    assert.match(taken.stderr, /--port로 다른 포트를 지정하세요/);
    kakao.kill('SIGINT');
    assert.equal((await kakao.exit).code, 0);
  });
});
