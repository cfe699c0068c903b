import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, askToken, assertAnswer, exchangeCode, freshCode, withEmulator} from '../plain-http.ts';

const codeGrant = {grant_type: 'authorization_code', code: 'DUMMY', redirect_uri: 'x'};

const badSecret =
  '{"error":"invalid_client","error_description":"Bad client credentials","error_code":"KOE010"}';

const unknownClient = (key: string): string =>
  `{"error":"invalid_client","error_description":"Not exist client_id [${key}]","error_code":"KOE101"}`;

test('client: an unknown, empty or absent key is KOE101', async () => {
  await withEmulator({}, async (emulator) => {
    const wrong = {...codeGrant, client_secret: 'wrong'};
    assertAnswer(await askToken(emulator, {...wrong, client_id: 'abc'}), 401, unknownClient('abc'));
    assertAnswer(await askToken(emulator, {...wrong, client_id: ''}), 401, unknownClient(''));
    const absent = await askToken(emulator, {...wrong, client_id: undefined});
    assertAnswer(absent, 401, unknownClient('null'));
  });
});

test('client: HTTP Basic is ignored', async () => {
  await withEmulator({}, async (emulator) => {
    const basic = Buffer.from(`${emulator.restApiKey}:${emulator.clientSecret}`).toString('base64');
    const answer = await ask(`${emulator.authOrigin}/oauth/token`, {
      method: 'POST',
      headers: {authorization: `Basic ${basic}`},
      body: new URLSearchParams(codeGrant),
    });
    assertAnswer(answer, 401, unknownClient('null'));
  });
});

test('client: a missing or wrong secret is KOE010, before the code is checked', async () => {
  await withEmulator({}, async (emulator) => {
    for (const clientSecret of [undefined, '', 'wrong', `${emulator.clientSecret} `]) {
      assertAnswer(
        await askToken(emulator, {...codeGrant, client_secret: clientSecret}),
        401,
        badSecret,
      );
    }
    const code = await freshCode(emulator);
    await exchangeCode(emulator, code, {client_secret: undefined});
    assert.equal((await exchangeCode(emulator, code)).status, 200, 'the code was not burned');
  });
});

test('client: with the secret switched off none is needed and any is ignored', async () => {
  await withEmulator({clientSecret: null}, async (emulator) => {
    assert.equal(emulator.clientSecret, null);
    assert.equal((await exchangeCode(emulator, await freshCode(emulator))).status, 200);
    const other = await exchangeCode(emulator, await freshCode(emulator), {client_secret: 'x'});
    assert.equal(other.status, 200);
  });
});

test('grant type: absent and unknown ones are refused before the client is checked', async () => {
  await withEmulator({}, async (emulator) => {
    const absent = await askToken(emulator, {client_id: 'abc'});
    assert.equal(absent.status, 400);
    assert.equal(JSON.parse(absent.text).error_code, 'KOE207');
    const unknown = await askToken(emulator, {grant_type: 'password', client_id: 'abc'});
    assert.equal(unknown.status, 400);
    assert.equal(JSON.parse(unknown.text).error, 'unsupported_grant_type');
    assert.equal(JSON.parse(unknown.text).error_code, 'KOE310');
  });
});

test('parameters: a missing code, redirect_uri or refresh_token is named', async () => {
  await withEmulator({}, async (emulator) => {
    const noCode = await exchangeCode(emulator, '', {code: undefined});
    assert.match(noCode.text, /"code is required\.","error_code":"KOE207"/);
    const code = await freshCode(emulator);
    const noUri = await exchangeCode(emulator, code, {redirect_uri: undefined});
    assert.match(noUri.text, /"redirect_uri is required\.","error_code":"KOE207"/);
    const noToken = await askToken(emulator, {grant_type: 'refresh_token'});
    assert.equal(noToken.status, 400);
    assert.equal(JSON.parse(noToken.text).error_code, 'KOE319');
  });
});

test('parameters: come from the form or the query, and from no other encoding', async () => {
  await withEmulator({}, async (emulator) => {
    const fields = {...codeGrant, client_id: emulator.restApiKey};
    const url = `${emulator.authOrigin}/oauth/token`;
    const asJson = await ask(url, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(fields),
    });
    assert.match(asJson.text, /KOE207/);
    const mislabelled = await ask(url, {
      method: 'POST',
      headers: {'content-type': 'text/plain'},
      body: new URLSearchParams(fields).toString(),
    });
    assert.match(mislabelled.text, /KOE207/);
    const clientSecret = emulator.clientSecret ?? '';
    const query = new URLSearchParams({...fields, client_secret: clientSecret});
    const asQuery = await ask(`${url}?${query}`, {method: 'POST'});
    assert.match(asQuery.text, /KOE320/);
    const split = await ask(`${url}?${new URLSearchParams(fields)}`, {
      method: 'POST',
      body: new URLSearchParams({client_secret: clientSecret}),
    });
    assert.match(split.text, /KOE320/);
    assert.equal((await ask(url, {method: 'PUT'})).status, 405);
  });
});
