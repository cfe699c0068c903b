import assert from 'node:assert/strict';
import type {Socket} from 'node:net';
import {test} from 'node:test';
import {pngOfSize} from '../../support/pictures.ts';
import {seededRandom} from '../../support/seeded-random.ts';
import {answerText, startAnswering, startRawServer} from '../raw-server.ts';
import {validCertificate} from '../test-certificates.ts';
import {inShort, pictureFile, uploadTo} from '../uploads.ts';

const address = 'https://k.kakaocdn.net/a.png';
const whole = answerText(200, JSON.stringify({infos: {original: {url: address}}}));
const refused = answerText(401, '{"msg":"this access token does not exist","code":-401}');
const file = pictureFile(pngOfSize(5 * 1024 * 1024));

/** Calls `then` once this many bytes of the request have been read; no more of them are read. */
function afterBytes(socket: Socket, count: number, then: () => void): void {
  let read = 0;
  const take = (): void => {
    while (read <= count) {
      const chunk: Buffer | null = socket.read();
      if (chunk === null) return;
      read += chunk.length;
    }
    socket.off('readable', take);
    then();
  };
  socket.on('readable', take);
}

const {seed, random} = seededRandom();

for (const ending of ['FIN', 'RST'] as const) {
  test(`an upload cut by ${ending} at any byte has no address (seed ${seed})`, async (t) => {
    const places = Array.from({length: 4}, () => Math.floor(random() * file.bytes.length));
    let count = 0;
    const server = await startRawServer(t, {
      paused: true,
      serve: (socket) =>
        afterBytes(socket, count, () => {
          if (ending === 'FIN') socket.end();
          else socket.resetAndDestroy();
        }),
    });
    for (count of [0, 300, ...places]) {
      const result = await uploadTo(server.origin, {file});
      assert.match(inShort(result), /^(?:reset|0 cut-off)$/, `${count} bytes`);
    }
    assert.equal(server.connections(), 6, 'no upload was repeated');
  });
}

test('an answer cut at any byte is no address', async (t) => {
  let length = 0;
  const server = await startRawServer(t, {
    serve: (socket) => socket.once('data', () => socket.end(whole.slice(0, length))),
  });
  for (; length < whole.length; length += 1) {
    const result = await uploadTo(server.origin);
    assert.match(inShort(result), /^(?:reset|\d+ cut-off)$/, `${length} bytes`);
  }
});

test('a key that is refused before the picture was read lets the other one follow', async (t) => {
  for (const ending of ['FIN', 'RST'] as const) {
    const keys: string[] = [];
    const server = await startRawServer(t, {
      paused: true,
      serve: (socket) =>
        socket.once('readable', () => {
          keys.push(/authorization: (\w+)/i.exec(String(socket.read()))?.[1] ?? '');
          socket.write(refused, () => {
            if (ending === 'FIN') socket.destroy();
            else socket.resetAndDestroy();
          });
        }),
    });
    assert.equal(inShort(await uploadTo(server.origin, {file})), '401 -401', ending);
    assert.deepEqual(keys, ['Bearer', 'KakaoAK']);
  }
});

test('a server that takes no more of a picture is given up', async (t) => {
  const server = await startRawServer(t, {paused: true});
  const result = await uploadTo(server.origin, {file, timeouts: {headers: 500}});
  assert.equal(inShort(result), 'answer-timeout');
});

test('an upload is canceled in its middle', async (t) => {
  const cancel = new AbortController();
  const server = await startRawServer(t, {
    paused: true,
    serve: (socket) =>
      afterBytes(socket, 100_000, () => {
        cancel.abort();
        // An end behind unread bytes is not seen.
        socket.resume();
      }),
  });
  const result = await uploadTo(server.origin, {file, signal: cancel.signal});
  assert.equal(inShort(result), 'cancelled');
  await server.allClosed();
});

test('a picture is uploaded over TLS, and to no server with a certificate of its own', async (t) => {
  const server = await startAnswering(t, whole, validCertificate);
  const small = pictureFile(pngOfSize(200_000));
  assert.equal(inShort(await uploadTo(server.origin, {file: small})), address);
  const {received} = server;
  const before = received().length;
  assert.equal(inShort(await uploadTo(server.origin, {file: small, ca: ''})), 'certificate');
  assert.equal(received().length, before);
});
