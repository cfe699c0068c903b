import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HandledRequest} from '../../src/emulator/handled-request.ts';
import {
  appRedirectUri,
  ask,
  askApi,
  exchangeCode,
  freshCode,
  grantTokens,
  memoPath,
  refresh,
  sendMemo,
  withEmulator,
} from './plain-http.ts';

test('every request is reported with its status and error code, after its response', async () => {
  const seen: HandledRequest[] = [];
  const onRequest = (request: HandledRequest) => void seen.push(request);
  await withEmulator({onRequest}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    await sendMemo(emulator, access_token);
    await sendMemo(emulator, 'wrong');
    await exchangeCode(emulator, 'wrong');
    await ask(`${emulator.authOrigin}/oauth/authorize?response_type=code`);
    await ask(`${emulator.apiOrigin}/nowhere`);
    emulator.failNext(memoPath, {destroy: 'reset'});
    await assert.rejects(sendMemo(emulator, access_token));
    const outcomes = seen.map(({method, path, status, code}) => [method, path, status, code]);
    assert.deepEqual(outcomes.slice(-7), [
      ['POST', '/oauth/token', 200, null],
      ['POST', memoPath, 200, null],
      ['POST', memoPath, 401, '-401'],
      ['POST', '/oauth/token', 400, 'KOE320'],
      ['GET', '/oauth/authorize', 400, 'KOE207'],
      ['GET', '/nowhere', 404, '-1'],
      ['POST', memoPath, null, null],
    ]);
    assert.ok(seen.every(({at, duration}) => at > 1e12 && duration >= 0));
  });
});

test('no secret, token, code or text of a memo is reported, wherever a client puts it', async () => {
  const seen: HandledRequest[] = [];
  const onRequest = (request: HandledRequest) => void seen.push(request);
  await withEmulator({onRequest}, async (emulator) => {
    const {authOrigin, apiOrigin} = emulator;
    const tokens = await grantTokens(emulator);
    const code = await freshCode(emulator, {state: 'a-state', scope: 'talk_message'});
    await exchangeCode(emulator, code);
    await refresh(emulator, tokens.refresh_token);
    await sendMemo(emulator, tokens.access_token, {text: '비밀 메모'});
    await askApi(emulator, {path: `${memoPath}?template_object=비밀 메모`, form: {}});
    // The text itself as the body, JSON, and parameters in the wrong place.
    await ask(`${apiOrigin}${memoPath}`, {method: 'POST', body: new URLSearchParams({hush: ''})});
    await ask(`${apiOrigin}${memoPath}`, {
      method: 'POST',
      body: new URLSearchParams({비밀: '메모'}),
    });
    await ask(`${authOrigin}/oauth/token/${code}`);
    await ask(
      `${authOrigin}/oauth/token?scope=${tokens.access_token}&redirect_uri=http://a.b?code=${code}`,
    );
    const reported = JSON.stringify(seen);
    const secrets = [code, 'a-state', emulator.clientSecret ?? '', ...emulator.issuedTokens];
    for (const secret of [...secrets, '비밀', '메모', 'hush']) {
      assert.ok(!reported.includes(secret), secret);
    }
    const exchange = seen.findLast(({parameters}) => parameters.includes('code=***'));
    assert.deepEqual(exchange?.parameters, [
      'client_id=***',
      'client_secret=***',
      'grant_type=authorization_code',
      `redirect_uri=${appRedirectUri}`,
      'code=***',
    ]);
  });
});

test('a request to TalkCalendar is reported with its span, and without the event', async () => {
  const seen: HandledRequest[] = [];
  const onRequest = (request: HandledRequest) => void seen.push(request);
  await withEmulator({onRequest}, async ({apiOrigin}) => {
    const path = '/v2/api/calendar';
    await ask(`${apiOrigin}${path}/events?from=2026-12-01T00:00:00Z&preset=TODAY&limit=100`);
    const body = new URLSearchParams({calendar_id: 'primary', event: '{"title":"비밀"}'});
    await ask(`${apiOrigin}${path}/create/event`, {method: 'POST', body});
    assert.deepEqual(
      seen.map(({parameters}) => parameters),
      [
        ['from=2026-12-01T00:00:00Z', 'preset=TODAY', 'limit=100'],
        ['calendar_id=primary', 'event=***'],
      ],
    );
  });
});

test('control characters of a request cannot reach a terminal', async () => {
  const seen: HandledRequest[] = [];
  const onRequest = (request: HandledRequest) => void seen.push(request);
  await withEmulator({onRequest}, async ({authOrigin}) => {
    await ask(`${authOrigin}/oauth/token?scope=%1b[2J%0aforged&%1b[2J=x&prompt=%c2%9b`);
    assert.deepEqual(
      seen.map(({parameters}) => parameters),
      [['scope=***', '…', 'prompt=***']],
    );
  });
});

test('a latency delays the response, and the request is handled after it', async () => {
  const seen: HandledRequest[] = [];
  const onRequest = (request: HandledRequest) => void seen.push(request);
  await withEmulator({onRequest, latency: 60}, async ({apiOrigin}) => {
    await ask(`${apiOrigin}/v2/user/me`);
    assert.ok((seen[0]?.duration ?? 0) >= 59, `${seen[0]?.duration} ms`);
  });
});
