import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inShort, okBody, sendTo, testHttp} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';

const deadline = {timeout: 25_000};
const mebibyte = 1024 * 1024;

for (const status of [300, 302, 399]) {
  test(
    `the connection of a ${status} is closed immediately, without reading it to the end`,
    deadline,
    async (t) => {
      const server = await startAnswering(t, answerText(status, 'x').slice(0, -1));
      assert.equal(inShort(await sendTo(server.origin)), `refused ${status} redirected`);
      await server.allClosed();
    },
  );
}

test("a 400 is not a redirect: Kakao's code is read from it", async (t) => {
  const server = await startAnswering(t, answerText(400, '{"msg":"x","code":-2}'));
  assert.equal(inShort(await sendTo(server.origin)), 'refused 400 -2');
});

test('an answer of 1 MB is read, a byte more is too large', async (t) => {
  const whole = await startAnswering(t, answerText(200, okBody.padEnd(mebibyte)));
  assert.equal(inShort(await sendTo(whole.origin)), 'accepted');
  const larger = await startAnswering(t, answerText(200, okBody.padEnd(mebibyte + 1)));
  assert.equal(inShort(await sendTo(larger.origin)), 'unknown 200 too-large');
});

test('an answer in pieces is joined in order', async (t) => {
  const answer = answerText(200, okBody);
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        const rest = [...answer];
        const next = () => {
          const letter = rest.shift();
          if (letter !== undefined) socket.write(letter, () => setImmediate(next));
        };
        next();
      }),
  });
  assert.equal(inShort(await sendTo(server.origin)), 'accepted');
});

for (const [encoding, expected] of [
  ['identity', 'accepted'],
  ['IDENTITY \t', 'accepted'],
  ['br', 'unknown 200 unexpected-shape'],
  ['identity, gzip', 'unknown 200 unexpected-shape'],
] as const) {
  test(`an answer whose encoding is "${encoding}": ${expected}`, async (t) => {
    const answer = answerText(200, okBody, [`Content-Encoding: ${encoding}`]);
    const server = await startAnswering(t, answer);
    assert.equal(inShort(await sendTo(server.origin)), expected);
  });
}

test('Retry-After is returned unchanged, and two of them count as none', async (t) => {
  const wait = 'Fri, 20 Nov 2026 10:00:00 GMT';
  for (const [headers, retryAfter] of [
    [[], null],
    [[`Retry-After: ${wait}`], wait],
    [['Retry-After: 1', 'Retry-After: 2'], null],
  ] as const) {
    const server = await startAnswering(t, answerText(503, 'x', headers));
    const answer = await testHttp()({method: 'GET', url: new URL(server.origin)});
    const body = Buffer.from('x');
    assert.deepEqual(answer, {kind: 'answered', status: 503, retryAfter, body});
  }
});
