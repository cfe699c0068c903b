import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {canaryToken, inShort, okBody, sendTo} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';

const deadline = {timeout: 25_000};

const answers: readonly [name: string, answer: string | Buffer, outcome: string][] = [
  ['accepted', answerText(200, okBody), 'accepted'],
  ['accepted, with spaces', answerText(200, ' {"result_code" : 0}\n'), 'accepted'],
  ['other result', answerText(200, '{"result_code":1}'), 'unknown 200 unexpected-shape'],
  ['text as result', answerText(200, '{"result_code":"0"}'), 'accepted'],
  ['empty text as result', answerText(200, '{"result_code":""}'), 'unknown 200 unexpected-shape'],
  [
    'text of another result',
    answerText(200, '{"result_code":"1"}'),
    'unknown 200 unexpected-shape',
  ],
  [
    'text as result with 400',
    answerText(400, '{"result_code":"0"}'),
    'unknown 400 unexpected-shape',
  ],
  [
    'text as result, and another one',
    answerText(200, '{"result_code":"1","result_code":"0"}'),
    'unknown 200 unexpected-shape',
  ],
  ['more than a result', answerText(200, '{"result_code":0,"a":1}'), 'accepted'],
  ['a result and an error', answerText(200, '{"result_code":0,"code":-502}'), 'unknown 200 -502'],
  ['a result and code 0', answerText(200, '{"result_code":0,"code":0}'), 'accepted'],
  ['an accepted memo with 400', answerText(400, okBody), 'unknown 400 unexpected-shape'],
  ['an accepted memo with 429', answerText(429, `[${okBody}]`), 'unknown 429 null'],
  ['an accepted memo on a page with 404', answerText(404, `<p>${okBody}`), 'unknown 404 not-json'],
  [
    'an accepted memo and a rejected token',
    answerText(401, '{"code":-401,"result_code":0}'),
    'unknown 401 -401',
  ],
  [
    'an accepted memo and the daily limit',
    answerText(503, '{"code":-10,"result_code":0}'),
    'unknown 503 -10',
  ],
  ['accepted, and NUL', answerText(200, `${okBody}\0\0`), 'accepted'],
  ['accepted, and a script', answerText(200, `${okBody}<script>a={b:"}"}</script>`), 'accepted'],
  ['accepted, and a letter', answerText(200, `${okBody}x`), 'accepted'],
  ['braces in a text, and a brace', answerText(200, '{"a":"\\"}{","result_code":0}}'), 'accepted'],
  ['accepted, and an error', answerText(200, `${okBody}{"code":-10}`), 'unknown 200 not-json'],
  [
    'accepted, and another result',
    answerText(200, `${okBody}{"result_code":1}`),
    'unknown 200 not-json',
  ],
  ['a letter, and accepted', answerText(200, `x${okBody}`), 'unknown 200 not-json'],
  ['accepted, without the last brace', answerText(200, '{"result_code":0'), 'unknown 200 not-json'],
  [
    'a result within a text',
    answerText(200, '{"a":"{\\"result_code\\":0}"}'),
    'unknown 200 unexpected-shape',
  ],
  ['list', answerText(200, '[{"result_code":0}]'), 'unknown 200 unexpected-shape'],
  ['empty', answerText(200, ''), 'unknown 200 not-json'],
  ['created', answerText(201, okBody), 'accepted'],
  [
    'a page in place of an answer',
    answerText(200, '<html>Log in to the Wi-Fi</html>'),
    'unknown 200 not-json',
  ],
  ['error with 200', answerText(200, '{"msg":"x","code":-10}'), 'unknown 200 -10'],
  ['HTML 400', answerText(400, '<html></html>'), 'refused 400 not-json'],
  ['HTML 299', answerText(299, '<html></html>'), 'unknown 299 not-json'],
  ['HTML 499', answerText(499, '<html></html>'), 'refused 499 not-json'],
  ['HTML 500', answerText(500, '<html></html>'), 'unknown 500 not-json'],
  ['HTML 502', answerText(502, '<html></html>'), 'unknown 502 not-json'],
  ['HTML 429', answerText(429, 'slow down'), 'refused 429 null'],
  ['early hints', `HTTP/1.1 103 Early Hints\r\n\r\n${answerText(200, okBody)}`, 'accepted'],
  [
    'a redirect (307)',
    answerText(307, '', ['Location: http://portal.test/']),
    'refused 307 redirected',
  ],
  [
    'a redirect (302) without its body',
    answerText(302, 'x').slice(0, -1),
    'refused 302 redirected',
  ],
  ['an accepted memo in a redirect', answerText(302, okBody), 'unknown 302 redirected'],
  [
    'an accepted memo on the page of a redirect',
    answerText(307, `<p>${okBody}`),
    'unknown 307 redirected',
  ],
  [
    'an accepted memo in a redirect that is cut off',
    answerText(302, `${okBody}  `).slice(0, -1),
    'unknown 302 redirected',
  ],
  ['a refused memo in a redirect', answerText(303, '{"code":-2}'), 'refused 303 redirected'],
  ['garbage', 'SSH-2.0-OpenSSH_9.9\r\n', 'unknown 0 unexpected-shape'],
  ['a huge header', answerText(200, okBody, [`X: ${'x'.repeat(40_000)}`]), 'unknown 0 too-large'],
  ['an answer that is too large', answerText(200, ' '.repeat(1_100_000)), 'unknown 200 too-large'],
  ['deeply nested JSON', answerText(200, '['.repeat(900_000)), 'unknown 200 not-json'],
];

for (const [name, answer, expected] of answers) {
  test(`${name}: ${expected}`, deadline, async (t) => {
    const server = await startAnswering(t, answer);
    assert.equal(inShort(await sendTo(server.origin)), expected);
    assert.equal(server.connections(), 1);
    await server.allClosed();
  });
}

test('an answer without a length ends with its connection', deadline, async (t) => {
  const answer = `HTTP/1.0 200 OK\r\n\r\n${okBody}`;
  const open = await startAnswering(t, answer);
  const outcome = await sendTo(open.origin, {timeouts: {body: 300}});
  assert.equal(inShort(outcome), 'unknown answer-timeout');
  const closed = await startRawServer(t, {
    serve: (socket) => afterRequest(socket, () => socket.end(answer)),
  });
  assert.equal(inShort(await sendTo(closed.origin)), 'accepted');
});

test('invalid UTF-8 is not read as an answer', async (t) => {
  const text = answerText(200, '{"result_code":0,"msg":"?"}');
  const bytes = Buffer.from(text.replace('?', '\u00ff'), 'latin1');
  const server = await startAnswering(t, bytes);
  assert.equal(inShort(await sendTo(server.origin)), 'unknown 200 not-json');
  const behind = Buffer.from(answerText(200, `${okBody}?`).replace('?', '\u00ff'), 'latin1');
  const accepting = await startAnswering(t, behind);
  assert.equal(inShort(await sendTo(accepting.origin)), 'accepted');
});

test('a compressed answer is refused unread, and none was requested', async (t) => {
  const body = gzipSync(okBody);
  const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
  const server = await startAnswering(t, Buffer.concat([Buffer.from(head), body]));
  assert.equal(inShort(await sendTo(server.origin)), 'unknown 200 unexpected-shape');
  assert.match(server.received(), /\r\naccept-encoding: identity\r\n/i);
});

test('an endless answer is cut off, and its connection closed', async (t) => {
  let written = 0;
  const block = Buffer.alloc(64 * 1024, 0x20);
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        const pour = () => {
          while (!socket.destroyed && socket.write(block)) written += block.length;
        };
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.on('drain', pour);
        pour();
      }),
  });
  assert.equal(inShort(await sendTo(server.origin)), 'unknown 200 too-large');
  assert.ok(written < 16 * 1024 * 1024, `${written} bytes were taken`);
});

test('a 302 is not followed: its target gets no connection and no token', async (t) => {
  const portal = await startAnswering(t, answerText(200, okBody));
  const server = await startAnswering(t, answerText(302, '', [`Location: ${portal.origin}/x`]));
  assert.equal(inShort(await sendTo(server.origin)), 'refused 302 redirected');
  assert.match(server.received(), new RegExp(`authorization: Bearer ${canaryToken}`));
  assert.equal(portal.connections(), 0);
});

test('twenty endless answers use less than 30 MB', async (t) => {
  const block = Buffer.alloc(64 * 1024, 0x20);
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        const pour = () => {
          while (!socket.destroyed && socket.write(block));
        };
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.on('drain', pour);
        pour();
      }),
  });
  await sendTo(server.origin);
  const before = process.memoryUsage().rss;
  for (let count = 0; count < 20; count += 1) {
    assert.equal(inShort(await sendTo(server.origin)), 'unknown 200 too-large');
  }
  const growth = process.memoryUsage().rss - before;
  t.diagnostic(`${Math.round(growth / 1024 / 1024)} MB`);
  assert.ok(growth < 30 * 1024 * 1024, `${growth} bytes`);
});
