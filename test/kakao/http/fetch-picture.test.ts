import assert from 'node:assert/strict';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {maxPictureBytes} from '../../../src/domain/memo/picture/picture.ts';
import {fetchPicture} from '../../../src/kakao/http/fetch-picture.ts';

const {signal} = new AbortController();
const options = {env: {}, version: '0.0.0'};

/** Serves from this computer while `use` runs. */
async function serving(answer: RequestListener, use: (address: string) => Promise<void>) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  try {
    await use(`http://127.0.0.1:${port}/p.png`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test('a picture is loaded from its address, without a key', async () => {
  const seen: unknown[] = [];
  await serving(
    ({method, url, headers}, response) => {
      seen.push([method, url, headers.authorization, headers.cookie]);
      response.end('picture');
    },
    async (address) => {
      assert.equal(
        Buffer.from((await fetchPicture(address, options, signal)) ?? []).toString(),
        'picture',
      );
    },
  );
  assert.deepEqual(seen, [['GET', '/p.png', undefined, undefined]]);
});

test('a redirect, an error, a compressed body and one above 5 MB are no picture', async () => {
  const answers: readonly RequestListener[] = [
    (_, response) => response.writeHead(302, {location: 'https://a.example/'}).end('moved'),
    (_, response) => response.writeHead(404).end('gone'),
    (_, response) => response.writeHead(200, {'content-encoding': 'gzip'}).end('zipped'),
    (_, response) => response.end(Buffer.alloc(maxPictureBytes + 1)),
    ({socket}) => socket.destroy(),
  ];
  for (const answer of answers) {
    await serving(answer, async (address) => {
      assert.equal(await fetchPicture(address, options, signal), null);
    });
  }
});

test('an address without https that is not of this computer is not requested', async () => {
  for (const address of [
    'http://a.example/1.png',
    'ftp://127.0.0.1/1.png',
    'file:///etc/passwd',
    'x',
  ]) {
    assert.equal(await fetchPicture(address, options, signal), null);
  }
});

test('a picture is not loaded for a page that was left', async () => {
  assert.equal(await fetchPicture('https://a.example/1.png', options, AbortSignal.abort()), null);
});
