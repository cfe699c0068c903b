import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, test} from 'node:test';
import {pressAgree} from '../../../src/emulator/play-person.ts';
import {assertClean} from '../../support/cli-result.ts';
import {freePort} from '../../support/free-port.ts';
import {type RunningCli, runCli, startCli} from '../../support/run.ts';
import {runHere} from '../../support/run-here.ts';
import {tempFolder} from '../../support/temp-folder.ts';

interface Addresses {
  readonly authOrigin: string;
  readonly apiOrigin: string;
  readonly roomUrl: string;
  readonly restApiKey: string;
  readonly clientSecret: string;
  readonly redirectUris: string[];
  readonly people: {readonly id: string; readonly nickname: string; readonly roomUrl: string}[];
  readonly env: Record<string, string>;
}

async function addressesOf(cli: RunningCli): Promise<Addresses> {
  const [json = ''] = await cli.untilStdout(/^\{.*\}$/m);
  return JSON.parse(json);
}

/** Acts as the first person in a browser, and returns the redirect address. */
function agree(address: string, {people}: Addresses): Promise<string> {
  return pressAgree(address, {id: people[0]?.id ?? '', cookie: ''}, undefined);
}

/** Logs in as a client does, and returns what the token endpoint responded. */
async function logInTo(
  addresses: Addresses,
  scope = 'talk_message',
): Promise<{access_token: string; refresh_token: string}> {
  const {authOrigin, restApiKey, clientSecret, env} = addresses;
  const redirectUri = env['KAKAO_REDIRECT_URI'] ?? '';
  const client = {client_id: restApiKey, redirect_uri: redirectUri};
  const query = new URLSearchParams({...client, response_type: 'code', scope});
  const redirected = await agree(`${authOrigin}/oauth/authorize?${query}`, addresses);
  const body = new URLSearchParams({
    ...client,
    grant_type: 'authorization_code',
    client_secret: clientSecret,
    code: new URL(redirected).searchParams.get('code') ?? '',
  });
  const response = await fetch(`${authOrigin}/oauth/token`, {method: 'POST', body});
  assert.equal(response.status, 200);
  return JSON.parse(await response.text());
}

async function sendTo(
  {apiOrigin}: Addresses,
  {access_token}: {access_token: string},
  template: object,
): Promise<void> {
  const response = await fetch(`${apiOrigin}/v2/api/talk/memo/default/send`, {
    method: 'POST',
    headers: {authorization: `Bearer ${access_token}`},
    body: new URLSearchParams({template_object: JSON.stringify(template)}),
  });
  assert.deepEqual(await response.json(), {result_code: 0});
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
      // Added later: what reads the ones above may ignore these.
      'people',
      'env',
      'calendarUrl',
    ]);
    assert.ok(emulator.redirectUris.includes('https://example.com/oauth'));
    assert.deepEqual(emulator.env, {
      KAKAO_AUTH_ORIGIN: emulator.authOrigin,
      KAKAO_API_ORIGIN: emulator.apiOrigin,
      KAKAO_REST_API_KEY: emulator.restApiKey,
      KAKAO_CLIENT_SECRET: emulator.clientSecret,
      KAKAO_REDIRECT_URI: emulator.redirectUris[0],
      KAKAO_ROOM_URL: emulator.roomUrl,
      KAKAO_CALENDAR_URL: `${emulator.apiOrigin}/calendar`,
    });
    const env = {
      ...emulator.env,
      KAKAO_TUI_HOME: tempFolder(),
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
    login.write(`${await agree(address, emulator)}\n`);
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

  test('--joined, --friends, --refuses and --quota-pair decide who can be written to', async () => {
    await using kakao = startCli([
      ...['emulator', '--log', '--scopes', 'profile_nickname,talk_message,friends'],
      ...['나', '엄마', '준호', '남'].flatMap((name) => ['--person', name]),
      ...['엄마', '준호', '남'].flatMap((name) => ['--joined', name]),
      ...['--friends', '나,엄마', '--friends', '준호, 나', '--refuses', '준호'],
      ...['--quota-pair', '1', '--friend-cache', '10m'],
    ]);
    const addresses = await addressesOf(kakao);
    const {access_token} = await logInTo(addresses, 'talk_message,friends');
    const headers = {authorization: `Bearer ${access_token}`};
    const friends = `${addresses.apiOrigin}/v1/api/talk/friends`;
    const {elements} = await (await fetch(`${friends}?friend_order=nickname`, {headers})).json();
    const found: readonly {uuid: string; profile_nickname: string}[] = elements;
    assert.deepEqual(
      found.map(({profile_nickname}) => profile_nickname),
      ['엄마', '준호'],
    );
    const send = async () => {
      const link = {web_url: addresses.apiOrigin};
      const response = await fetch(`${friends}/message/default/send`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({
          receiver_uuids: JSON.stringify(found.map(({uuid}) => uuid)),
          template_object: JSON.stringify({object_type: 'text', text: '저녁 먹었어?', link}),
        }),
      });
      const {successful_receiver_uuids, failure_info} = await response.json();
      const codes = failure_info.map(({code}: {code: number}) => code);
      return [successful_receiver_uuids.length, codes];
    };
    assert.deepEqual(await send(), [1, [-530]]);
    assert.deepEqual(await send(), [0, [-536, -530]]);
    const mother = addresses.people.find(({nickname}) => nickname === '엄마');
    assert.match(await (await fetch(mother?.roomUrl ?? '')).text(), /저녁 먹었어\?/);
    await kakao.untilStderr(/GET \/v1\/api\/talk\/friends 200 \d+ms friend_order=nickname$/m);
    await kakao.untilStderr(
      /default\/send 200 \d+ms receiver_uuids=\*\*\* template_object=\*\*\*$/m,
    );
    kakao.kill('SIGTERM');
    assert.equal((await kakao.exit).code, 0);
    assertClean({code: 0, signal: null, stdout: '', stderr: kakao.stderr()}, [
      access_token,
      '저녁',
      ...found.map(({uuid}) => uuid),
    ]);
  });

  test('killed with kill -9, continues from its state file, which no second one may use', async () => {
    const state = join(tempFolder(), 'kakao.state');
    const args = ['emulator', '--state', state, '--person', '민지', '--log'];
    await using killed = startCli(args);
    const first = await addressesOf(killed);
    const second = await runHere(['emulator', '--state', state]);
    assert.deepEqual([second.code, second.stdout], [2, '']);
    assert.match(second.stderr, /다른 에뮬레이터가 쓰고 있는 상태 파일입니다/);
    const memo = {
      object_type: 'text',
      text: '꺼지기 직전의 메모',
      link: {web_url: first.apiOrigin},
    };
    const tokens = await logInTo(first);
    await sendTo(first, tokens, {...memo, text: '먼저 보낸 메모'});
    await killed.untilStderr(
      /Z POST \/v2\/api\/talk\/memo\/default\/send 200 \d+ms template_object=\*\*\*$/m,
    );
    await sendTo(first, tokens, memo);
    killed.kill('SIGKILL');
    await killed.exit;
    assertClean({code: 0, signal: null, stdout: '', stderr: killed.stderr()}, [
      tokens.access_token,
      tokens.refresh_token,
      first.clientSecret,
      '메모',
    ]);

    await using again = startCli(args);
    const next = await addressesOf(again);
    assert.deepEqual(
      [next.restApiKey, next.people[0]?.id],
      [first.restApiKey, first.people[0]?.id],
    );
    await sendTo(next, tokens, {...memo, text: '그 뒤의 메모'});
    const room = await (await fetch(next.roomUrl)).text();
    assert.match(room, /꺼지기 직전의 메모[\s\S]*그 뒤의 메모/);
    again.kill('SIGTERM');
    assert.equal((await again.exit).code, 0);
    assert.deepEqual(readdirSync(dirname(state)), ['kakao.state']);
  });
});
