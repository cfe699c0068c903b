import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {startEmulator} from '../../src/emulator/start-emulator.ts';
import {holdNext} from '../support/hold-next.ts';
import {untilSeen} from '../support/until-seen.ts';
import {
  ask,
  askApi,
  assertAnswer,
  grantTokens,
  memoPath,
  openAuthorization,
  refresh,
  sendMemo,
  startOnFreePair,
  withEmulator,
} from './plain-http.ts';

function causeCode(error: unknown): unknown {
  assert.ok(error instanceof Error && error.cause instanceof Error, String(error));
  return 'code' in error.cause ? error.cause.code : undefined;
}

test('failNext: sets the next answers on one path, after which Kakao answers normally', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const body = {msg: 'maintenance', code: -9798};
    emulator.failNext(memoPath, {status: 503, body, headers: {'retry-after': '7'}}, 2);
    emulator.failNext(memoPath, {
      status: 502,
      body: '<html>',
      headers: {'content-type': 'text/html'},
    });
    const first = await sendMemo(emulator, access_token);
    assertAnswer(first, 503, body);
    assert.equal(first.headers.get('retry-after'), '7');
    assert.equal(
      (await askApi(emulator, {path: '/v2/user/me', accessToken: access_token})).status,
      200,
    );
    assert.equal((await sendMemo(emulator, access_token)).status, 503);
    const third = await sendMemo(emulator, access_token);
    assert.equal(third.text, '<html>');
    assert.equal(third.headers.get('content-type'), 'text/html');
    assert.equal(emulator.memos.length, 0);
    assert.equal((await sendMemo(emulator, access_token)).status, 200);
  });
});

test('failNext: a connection can end before the answer, and the memo is not stored', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    emulator.failNext(memoPath, {destroy: 'before-response'});
    await assert.rejects(
      sendMemo(emulator, access_token),
      (e) => causeCode(e) === 'UND_ERR_SOCKET',
    );
    emulator.failNext(memoPath, {destroy: 'reset'});
    await assert.rejects(sendMemo(emulator, access_token), (e) => causeCode(e) === 'ECONNRESET');
    assert.equal(emulator.memos.length, 0);
  });
});

test('failNext: raw bytes replace the answer of a request that takes effect', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    emulator.failNext(memoPath, {
      raw: ({body}) => ['HTTP/1.1 418 Odd\r\nContent-Length: 17\r\n\r\n', body],
    });
    const answer = await sendMemo(emulator, access_token);
    assert.deepEqual([answer.status, answer.text], [418, '{"result_code":0}']);
    assert.equal(emulator.memos.length, 1);
  });
});

test('failNext: processed stores the memo although the answer is lost', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    emulator.failNext(memoPath, {destroy: 'before-response', processed: true});
    await assert.rejects(sendMemo(emulator, access_token));
    assert.equal(emulator.memos.length, 1);
    emulator.failNext(memoPath, {status: 504, processed: true});
    assert.equal((await sendMemo(emulator, access_token)).status, 504);
    assert.equal(emulator.memos.length, 2);
  });
});

test('failNext: a hanging request gets no answer until the client cancels it', async () => {
  await withEmulator({}, async (emulator) => {
    emulator.failNext('/oauth/token', {hang: true});
    const client = new AbortController();
    const {signal} = client;
    const asked = ask(`${emulator.authOrigin}/oauth/token`, {method: 'POST', signal});
    const refused = assert.rejects(asked, {name: 'AbortError'});
    await untilSeen('the request', () => emulator.requests.at(-1)?.path === '/oauth/token');
    // Other requests are answered in the meantime.
    assert.equal((await ask(`${emulator.apiOrigin}/v2/user/me`)).status, 401);
    client.abort();
    await refused;
  });
});

test('failNext: a delayed answer is the usual one, later', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    emulator.failNext(memoPath, {delay: 300});
    // Started before the request, in the same process, so that it cannot end after the delay of the
    // request.
    const order: string[] = [];
    const shorter = sleep(250).then(() => order.push('shorter'));
    assert.equal((await sendMemo(emulator, access_token)).status, 200);
    order.push('answer');
    await shorter;
    assert.deepEqual(order, ['shorter', 'answer']);
  });
});

test('failNext: an answer can be delayed until the test releases it', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const held = holdNext(emulator, memoPath);
    const sending = sendMemo(emulator, access_token);
    await held.arrived;
    assert.equal(emulator.requests.at(-1)?.path, memoPath);
    assert.equal(emulator.memos.length, 0);
    held.release();
    assert.equal((await sending).status, 200);
    assert.equal(emulator.memos.length, 1);
  });
});

test('requests: every request is logged with host, fields, headers and time', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token, refresh_token} = await grantTokens(emulator);
    const before = emulator.now();
    await refresh(emulator, refresh_token);
    await askApi(emulator, {path: '/v2/user/scopes?scopes=[]', accessToken: access_token});
    const [token, scopes] = emulator.requests.slice(-2);
    assert.equal(token?.host, 'auth');
    assert.equal(token?.method, 'POST');
    assert.equal(token?.form['refresh_token'], refresh_token);
    assert.ok((token?.at ?? 0) >= before);
    assert.equal(scopes?.host, 'api');
    assert.equal(scopes?.path, '/v2/user/scopes');
    assert.deepEqual(scopes?.query, {scopes: '[]'});
    assert.equal(scopes?.headers.authorization, `Bearer ${access_token}`);
  });
});

test('revokeAll: disconnects the app as the user can', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token, refresh_token} = await grantTokens(emulator);
    emulator.revokeAll();
    assert.match((await sendMemo(emulator, access_token)).text, /does not exist/);
    assert.match((await refresh(emulator, refresh_token)).text, /KOE322/);
    assert.equal((await openAuthorization(emulator)).status, 200);
  });
});

test('clock: starts at the real time and can be moved forward', async () => {
  await withEmulator({}, async (emulator) => {
    const isAhead = (ms: number): boolean => {
      const [before, now, after] = [Date.now(), emulator.now(), Date.now()];
      return before + ms <= now && now <= after + ms;
    };
    assert.ok(isAhead(0));
    emulator.advanceClock(3_600_000);
    assert.ok(isAhead(3_600_000));
  });
});

test('start: generated keys have the format of Kakao’s, given ones are used', async () => {
  await withEmulator({}, async (emulator) => {
    assert.match(emulator.restApiKey, /^[0-9a-f]{32}$/);
    assert.match(emulator.clientSecret ?? '', /^[A-Za-z0-9]{32}$/);
    assert.deepEqual(emulator.redirectUris, [
      'http://localhost:8931/callback',
      'https://example.com/oauth',
      'https://localhost:3000',
    ]);
    assert.equal(emulator.roomUrl, `${emulator.apiOrigin}/room`);
    assert.equal(emulator.calendarUrl, `${emulator.apiOrigin}/calendar`);
  });
});

test('start: impossible options and a port in use are refused', async () => {
  await assert.rejects(startEmulator({port: 65_535}), RangeError);
  await assert.rejects(startEmulator({port: 1.5}), RangeError);
  await assert.rejects(startEmulator({redirectUris: ['myapp://callback']}), RangeError);
  const one = {id: '1', nickname: 'x'};
  for (const people of [[], [{id: '1e9', nickname: 'x'}], [one, one]]) {
    await assert.rejects(startEmulator({people}), RangeError);
  }
  await withEmulator({}, async (emulator) => {
    const port = Number(new URL(emulator.apiOrigin).port);
    await assert.rejects(startEmulator({port}), {code: 'EADDRINUSE'});
    // The port before it, so that the second of the pair is in use; nothing must stay open.
    await assert.rejects(startEmulator({port: port - 1}), {code: 'EADDRINUSE'});
  });
});

test('start: with a port given the api origin is the next one', async () => {
  const {emulator, port} = await startOnFreePair();
  await emulator.close();
  assert.equal(emulator.authOrigin, `http://127.0.0.1:${port}`);
  assert.equal(emulator.apiOrigin, `http://127.0.0.1:${port + 1}`);
});

test('close: does not wait for pending requests', {timeout: 25_000}, async () => {
  const emulator = await startEmulator();
  emulator.failNext('/v2/user/me', {hang: true});
  emulator.failNext('/v2/user/scopes', {delay: 60_000});
  const hanging = assert.rejects(ask(`${emulator.apiOrigin}/v2/user/me`));
  const delayed = assert.rejects(ask(`${emulator.apiOrigin}/v2/user/scopes`));
  const events = await fetch(`${emulator.roomUrl}/events`);
  await emulator.close();
  await Promise.all([hanging, delayed, assert.rejects(events.text())]);
  await assert.rejects(ask(`${emulator.apiOrigin}/v2/user/me`));
});

test('receive: a message is in the room at its own time, as if Kakao had delivered it, and no other template is taken', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const link = {web_url: 'https://developers.kakao.com'};
    const text = '가'.repeat(300);
    const template = {object_type: 'text', text, link};
    const form = {template_object: JSON.stringify(template)};
    await emulator.receive({path: memoPath, form}, 1_000_000);
    await sendMemo(emulator, access_token);
    const [first] = emulator.memos;
    assert.equal(emulator.memos.length, 2);
    assert.deepEqual([first?.receivedAt, first?.text, first?.link], [1_000_000, text, link]);
    assert.ok(first?.shownText.endsWith('…') && first.shownText.length < 300);
    const scrap = {
      path: '/v2/api/talk/memo/scrap/send',
      form: {request_url: `${emulator.apiOrigin}/article`},
    };
    await emulator.receive(scrap, 2_000_000);
    assert.equal(emulator.memos[2]?.card?.kind, 'scrap');
    for (const refused of [
      {path: memoPath, form: {template_object: '{"object_type":"text"}'}},
      {path: memoPath, form: {}},
      {path: '/v2/user/me', form},
    ]) {
      await assert.rejects(emulator.receive(refused, 0), RangeError);
    }
    assert.equal(emulator.memos.length, 3);
  });
});
