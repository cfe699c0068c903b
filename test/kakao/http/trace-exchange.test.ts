import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {PlainFacts, Trace} from '../../../src/app/ports/trace-port.ts';
import type {ExchangePhase} from '../../../src/kakao/http/exchange.ts';
import type {HttpOptions} from '../../../src/kakao/http/http.ts';
import {traceExchanges} from '../../../src/kakao/http/trace-exchange.ts';
import {pngOfSize} from '../../support/pictures.ts';
import {canaryToken, inShort, okBody, sendTo, testHttp} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';
import {validCertificate} from '../test-certificates.ts';
import {canaryKey, pictureFile, uploadTo} from '../uploads.ts';

const path = '/v2/api/talk/memo/default/send';

function assertPart(actual: unknown, part: object): void {
  assert.ok(typeof actual === 'object' && actual !== null);
  assert.partialDeepStrictEqual(actual, part);
}

/** A watch with a stopped clock, and its trace. */
function traced(onPhase: (phase: unknown) => void = () => {}) {
  const entries: PlainFacts[] = [];
  const trace: Trace = (kind, facts) => {
    assert.equal(kind, 'request');
    const entry: PlainFacts = {...facts};
    entries.push(entry);
    onPhase(entry['phase']);
  };
  const phases = () => entries.map(({phase}) => phase).join(' ');
  return {watch: traceExchanges(trace, () => 0), entries, phases};
}

/** Sends a memo that Kakao accepts, and returns the trace. */
async function sent(origin: string, options: Partial<HttpOptions> = {}) {
  const {watch, entries, phases} = traced();
  assert.equal(inShort(await sendTo(origin, {watch, ...options})), 'accepted');
  return {entries, phases};
}

/**
 * Sends a memo that is not accepted, and returns the last trace entry. The timeout occurs in the
 * phase `stopIn`.
 */
async function last(origin: string, options: Partial<HttpOptions> = {}, stopIn?: ExchangePhase) {
  const time = new AbortController();
  const isOver = new DOMException('', 'TimeoutError');
  const {watch, entries, phases} = traced((phase) => {
    if (phase === stopIn) setImmediate(() => time.abort(isOver));
  });
  await sendTo(origin, {watch, ...options, signal: time.signal});
  const {request, ms, ...facts}: Record<string, unknown> = entries.at(-1) ?? {};
  assert.deepEqual([request, ms], [1, 0]);
  const all: Record<string, unknown> = {...facts, phases: phases()};
  return all;
}

test('an exchange is recorded phase by phase, without its query, head and body', async (t) => {
  const server = await startAnswering(t, answerText(200, okBody));
  const {entries} = await sent(server.origin);
  const of = {request: 1, ms: 0};
  assert.deepEqual(entries, [
    {...of, phase: 'begin', method: 'POST', endpoint: `${server.origin}${path}`},
    {...of, phase: 'connect'},
    {...of, phase: 'send'},
    {...of, phase: 'answer'},
    {...of, phase: 'body', status: 200},
    {...of, phase: 'done', status: 200, bytes: okBody.length},
  ]);
});

test('requests are numbered, and an address is recorded without name, password and query', async (t) => {
  const {watch, entries} = traced();
  const server = await startAnswering(t, answerText(200, '{}'));
  const url = new URL('/path?code=hush#hush', server.origin);
  url.username = 'hush';
  url.password = 'hush';
  const http = testHttp({watch});
  await http({method: 'GET', url});
  await http({method: 'GET', url});
  const begun = entries.filter(({phase}) => phase === 'begin');
  assert.deepEqual(
    begun.map(({request, endpoint}) => [request, endpoint]),
    [1, 2].map((request) => [request, `${server.origin}/path`]),
  );
  assert.doesNotMatch(JSON.stringify(entries), /hush/);
});

test('a DNS lookup and TLS are separate phases', async (t) => {
  const server = await startAnswering(t, answerText(200, okBody), validCertificate);
  const named = server.origin.replace('127.0.0.1', 'localhost');
  const {phases} = await sent(named);
  assert.equal(phases(), 'begin lookup connect tls send answer body done');
});

test('through a proxy, the proxy, its tunnel, and TLS through it are recorded', async (t) => {
  const refusing = await startAnswering(t, 'HTTP/1.1 407 Denied\r\n\r\n');
  const cutting = await startRawServer(t, {
    serve: (socket) =>
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.once('data', () => socket.destroy());
      }),
  });
  for (const [{port}, phases] of [
    [refusing, 'begin proxy tunnel failed'],
    [cutting, 'begin proxy tunnel tls failed'],
  ] as const) {
    const env = {HTTPS_PROXY: `http://me:hush@127.0.0.1:${port}`};
    const traced = await last('https://kapi.kakao.test', {env});
    assert.equal(traced['phases'], phases);
    assert.doesNotMatch(JSON.stringify(traced), /hush/);
  }
});

for (const [phase, scheme] of [
  ['tls', 'https'],
  ['answer', 'http'],
] as const) {
  test(`a server that does not answer: the timeout names the phase "${phase}"`, async (t) => {
    const {port} = await startRawServer(t);
    const {during, sent, failure} = await last(`${scheme}://127.0.0.1:${port}`, {}, phase);
    const isSent = phase === 'answer';
    assert.deepEqual([during, sent], [phase, isSent]);
    const reason = isSent ? 'answer-timeout' : 'connect-timeout';
    assertPart(failure, {kind: 'network', reason});
  });
}

test('a body that does not end: the timeout names the phase "body"', async (t) => {
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => socket.write(answerText(200, okBody).slice(0, -1))),
  });
  const {during, failure} = await last(server.origin, {}, 'body');
  assert.equal(during, 'body');
  assertPart(failure, {kind: 'network', reason: 'answer-timeout'});
});

test('a port without a listener: refused during the connection, with the message of the system', async (t) => {
  const server = await startRawServer(t);
  await server.close();
  const {during, sent, failure} = await last(server.origin);
  assert.deepEqual([during, sent], ['connect', false]);
  assertPart(failure, {kind: 'network', reason: 'refused'});
  assert.match(JSON.stringify(failure), /ECONNREFUSED/);
});

test('an unreadable answer is recorded with its problem and its status', async (t) => {
  const server = await startAnswering(t, answerText(200, okBody, ['content-encoding: gzip']));
  const {during, failure} = await last(server.origin);
  assert.equal(during, 'body');
  assert.deepEqual(failure, {kind: 'not-kakao', problem: 'unexpected-shape', http: 200});
});

for (const [body, code] of [
  ['{"code":-402,"msg":"hush"}', -402],
  ['{"error":"invalid_grant","error_description":"hush"}', 'invalid_grant'],
  ['{"error":"x","error_code":"KOE320"}', 'KOE320'],
  [`{"error":"${canaryToken}"}`, null],
  ['{"error":"onlyletters"}', null],
  ['hush', null],
] as const) {
  test(`refused with ${body}: status, size and the code ${code}`, async (t) => {
    const server = await startAnswering(t, answerText(400, body));
    const {phases, ...facts} = await last(server.origin);
    assert.equal(phases, 'begin connect send answer body done');
    assert.deepEqual(facts, {phase: 'done', status: 400, bytes: body.length, code});
  });
}

test('an upload is recorded without its picture and keys, also when it is refused', async (t) => {
  const body = JSON.stringify({msg: `${canaryKey} ${canaryToken} quIt`, code: -602});
  const server = await startAnswering(t, answerText(400, body));
  const {watch, entries, phases} = traced();
  await uploadTo(server.origin, {watch, file: pictureFile(pngOfSize(50_000))});
  assert.equal(phases(), 'begin connect send answer body done');
  const of = {request: 1, phase: 'done', ms: 0, status: 400};
  assert.deepEqual(entries.at(-1), {...of, bytes: body.length, code: -602});
  assert.doesNotMatch(JSON.stringify(entries), /CANARY|quIt|IHDR|picture\.png|사진/);
});
