import assert from 'node:assert/strict';
import {test} from 'node:test';
import {calendarApis} from '../../../src/emulator/calendar/calendar-apis.ts';
import {ask, askApi, assertAnswer, grantTokens, withEmulator} from '../plain-http.ts';
import {assertRefused, calendarClient, eventAt, grantCalendar} from './calendar-http.ts';

const createPath = '/v2/api/calendar/create/event';
const event = JSON.stringify(eventAt('2026-12-01T09:00:00Z'));
const form = {event};

test('consent: every path needs talk_calendar, and says which items there are', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    for (const [path, {method, apiType}] of calendarApis) {
      const url = `${emulator.apiOrigin}${path}`;
      const headers = {authorization: `Bearer ${access_token}`};
      assertAnswer(await ask(url, {method, headers}), 403, {
        msg: 'insufficient scopes.',
        code: -402,
        api_type: apiType,
        required_scopes: ['talk_calendar'],
        allowed_scopes: ['profile_nickname', 'talk_message'],
      });
      const other = method === 'GET' ? 'POST' : 'GET';
      assert.equal((await ask(url, {method: other, headers})).status, 405);
      assertRefused(await ask(url, {method}), 401, -401, /access token does not exist/);
    }
    assert.equal(calendarApis.size, 9);
  });
});

test('consent: the item is asked for only when a request names it, unless the app has it off', async () => {
  await withEmulator({}, async (emulator) => {
    const withoutIt = await grantTokens(emulator);
    assert.equal(withoutIt.scope, 'profile_nickname talk_message');
    const accessToken = await grantCalendar(emulator);
    assert.equal((await askApi(emulator, {path: createPath, accessToken, form})).status, 200);
    emulator.setEnabledScopes(['profile_nickname', 'talk_message']);
    const off = await askApi(emulator, {path: createPath, accessToken, form});
    assertRefused(off, 403, -3, /App disabled \[talk_calendar\] scopes/);
    assert.equal(emulator.eventsOf().length, 1);
  });
});

test('a person without KakaoTalk has no calendar', async () => {
  await withEmulator({person: {nickname: '홍길동', hasKakaoTalk: false}}, async (emulator) => {
    const accessToken = await grantCalendar(emulator);
    const answer = await askApi(emulator, {path: createPath, accessToken, form});
    assertRefused(answer, 400, -501, /not connected to any talk user/);
  });
});

test('parameters are read from the query of a POST, and from the form of a DELETE', async () => {
  await withEmulator({}, async (emulator) => {
    const headers = {authorization: `Bearer ${await grantCalendar(emulator)}`};
    const query = new URLSearchParams(form);
    const url = `${emulator.apiOrigin}${createPath}?${query}`;
    const made = await ask(url, {method: 'POST', headers});
    assert.equal(made.status, 200, made.text);
    const body = new URLSearchParams(JSON.parse(made.text));
    const path = `${emulator.apiOrigin}/v2/api/calendar/delete/event`;
    assert.equal((await ask(path, {method: 'DELETE', headers, body})).status, 200);
    assert.deepEqual(emulator.eventsOf(), []);
  });
});

test('quota: all requests of a day of Korea count, and messages do not', async () => {
  await withEmulator({quotas: {calendar: 2}, accessTokenLifetime: 200_000}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    await client.get('/calendars');
    await client.create(JSON.parse(event));
    const words = /^API limit has been exceeded\.$/;
    assertRefused(await client.post('/create/event', form), 400, -10, words);
    emulator.advanceClock(24 * 60 * 60 * 1000);
    assert.equal((await client.post('/create/event', form)).status, 200);
  });
});

test('failures: an event that was taken although its answer was cut or late', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const request = () => client.post('/create/event', form);
    emulator.failNext(createPath, {destroy: 'before-response', processed: true});
    await assert.rejects(request());
    emulator.failNext(createPath, {status: 500, body: '', processed: true});
    assert.equal((await request()).status, 500);
    assert.equal(emulator.eventsOf().length, 2);
    emulator.failNext(createPath, {destroy: 'reset'});
    await assert.rejects(request());
    let arrived = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    emulator.failNext(createPath, {until: () => waiting});
    const slow = request();
    arrived();
    assert.equal((await slow).status, 200);
    assert.equal(emulator.eventsOf().length, 3);
  });
});

test('failures: a planned refusal names the item of the calendar', async () => {
  const failures = [{path: createPath, status: 403, code: '-402', times: 1}];
  await withEmulator({failures}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    assertAnswer(await client.post('/create/event', form), 403, {
      msg: 'insufficient scopes.',
      code: -402,
      api_type: 'TALK_CALENDAR_CREATE_EVENT',
      required_scopes: ['talk_calendar'],
      allowed_scopes: [],
    });
    assert.equal((await client.post('/create/event', form)).status, 200);
  });
});
