import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createKakaoCalendar} from '../../../src/kakao/api/kakao-calendar.ts';
import {canaryToken, testHttp} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';

const at = Date.parse('2026-12-24T00:00:00Z');
const event = {title: '글', description: 'd', startAt: at, zone: 'Asia/Seoul', recurrence: null};

function calendarAt(origin: string) {
  return createKakaoCalendar({origin, http: testHttp()});
}

const answers: readonly (readonly [what: string, status: number, body: string, kind: string])[] = [
  ['the id', 200, '{"event_id":"e"}', 'accepted'],
  ['201', 201, '{"event_id":"e"}', 'accepted'],
  ['an empty id', 200, '{"event_id":""}', 'unknown'],
  ['no JSON', 200, '<html></html>', 'unknown'],
  ['an error with a success status', 200, '{"msg":"no","code":-2}', 'refused'],
  ['an error inside Kakao under a success', 200, '{"msg":"x","code":-1}', 'unknown'],
  ['a fault', 400, '{"msg":"no","code":-2}', 'refused'],
  ['a proxy that refuses', 403, '<html></html>', 'refused'],
  ['a limit', 400, '{"msg":"limit","code":-10}', 'refused'],
  ['an error inside Kakao', 500, '{"msg":"x","code":-1}', 'unknown'],
  ['a fault with a server error', 500, '{"msg":"x","code":-2}', 'unknown'],
  ['a gateway', 502, '', 'unknown'],
  ['maintenance', 503, '{"msg":"x","code":-9798}', 'refused'],
];

for (const [what, status, body, kind] of answers) {
  test(`a new event after ${what} (${status}) is ${kind}`, async (t) => {
    const {origin} = await startAnswering(t, answerText(status, body));
    const answer = await calendarAt(origin).createEvent(canaryToken, 'primary', event);
    assert.equal(answer.kind, kind, JSON.stringify(answer));
    assert.doesNotMatch(JSON.stringify(answer), /CANARY/);
  });
}

test('a missing consent names the scopes that Kakao asks for, or the calendar', async (t) => {
  const scopesOf = async (members: object) => {
    const body = JSON.stringify({msg: 'insufficient scopes.', code: -402, ...members});
    const {origin} = await startAnswering(t, answerText(403, body));
    const answer = await calendarAt(origin).createEvent(canaryToken, 'primary', event);
    assert.ok(answer.kind === 'refused' && answer.failure.kind === 'consent-missing');
    return answer.failure.scopes;
  };
  assert.deepEqual(await scopesOf({required_scopes: ['talk_calendar'], allowed_scopes: []}), [
    'talk_calendar',
  ]);
  assert.deepEqual(await scopesOf({required_scopes: ['a', 'b']}), ['a', 'b']);
  for (const required of [undefined, null, [], 'a', [1, '\x1b[2J', 'a b']]) {
    assert.deepEqual(await scopesOf({required_scopes: required}), ['talk_calendar']);
  }
});

test('a request that is not sent proves that there is no event; a broken one does not', async (t) => {
  const silent = await startRawServer(t, {
    serve: (socket) => afterRequest(socket, () => socket.destroy()),
  });
  const broken = await calendarAt(silent.origin).createEvent(canaryToken, 'primary', event);
  assert.equal(broken.kind, 'unknown');
  const signal = AbortSignal.abort();
  const early = await calendarAt(silent.origin).createEvent(canaryToken, 'primary', event, signal);
  assert.equal(early.kind, 'not-sent');
  const unsendable = await calendarAt(silent.origin).createEvent('a\nb', 'primary', event);
  assert.equal(unsendable.kind, 'refused');
});

test('all pages of a list are read, and the token goes to no other place', async (t) => {
  const pages = [
    {
      events: [{id: 'a', time: {start_at: '2026-12-24T00:00:00Z'}}],
      has_next: true,
      after_url: 'https://evil.example.com/elsewhere?next_page_token=two',
    },
    {events: [{id: 'b', description: 'mark'}, {title: 'no id'}], has_next: true, after_url: 7},
  ];
  const requests: string[] = [];
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, (request) => {
        requests.push(request.split('\r\n')[0] ?? '');
        socket.write(answerText(200, JSON.stringify(pages[requests.length - 1])));
      }),
  });
  const listed = await calendarAt(server.origin).events(canaryToken, {
    calendarId: 'c',
    from: at,
    to: at + 300_000,
  });
  assert.deepEqual(listed, {
    ok: true,
    value: [
      {id: 'a', startAt: at, description: null},
      {id: 'b', startAt: null, description: 'mark'},
    ],
  });
  assert.deepEqual(requests, [
    'GET /v2/api/calendar/events?calendar_id=c&from=2026-12-24T00%3A00%3A00Z&to=2026-12-24T00%3A05%3A00Z&limit=1000 HTTP/1.1',
    'GET /v2/api/calendar/events?next_page_token=two HTTP/1.1',
  ]);
});
