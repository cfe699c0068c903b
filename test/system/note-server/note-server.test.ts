import assert from 'node:assert/strict';
import {once} from 'node:events';
import {describe, test} from 'node:test';
import type {
  AnsweredRequest,
  NoteRequest,
  NoteServerOptions,
} from '../../../src/app/ports/program-note-ports.ts';
import {openNoteServer} from '../../../src/system/note-server/note-server.ts';
import {freePort} from '../../support/free-port.ts';
import {openSocket, rawRequest, readAnswer, requestText} from '../../support/raw-http.ts';

const token = 'a-token-of-this-test';
const bearer = `Authorization: Bearer ${token}`;

interface Served {
  readonly port: number;
  readonly url: string;
  readonly taken: readonly NoteRequest[];
  readonly answered: readonly AnsweredRequest[];
  close(): Promise<void>;
}

async function withServer(
  use: (served: Served) => Promise<void>,
  options: Partial<NoteServerOptions> = {},
): Promise<void> {
  const port = await freePort();
  const taken: NoteRequest[] = [];
  const answered: AnsweredRequest[] = [];
  const server = await openNoteServer({
    port,
    token,
    receive: (request) => {
      taken.push(request);
      return {status: 200, outcome: 'queued', contentType: 'text/plain', body: 'taken'};
    },
    explain: (problem) => problem,
    onAnswer: (one) => answered.push(one),
    ...options,
  });
  assert.ok(server.kind === 'open');
  const url = `http://127.0.0.1:${port}`;
  try {
    await use({port, url, taken, answered, close: server.close});
  } finally {
    await server.close();
  }
}

interface PostInit extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>;
  readonly duplex?: 'half';
}

function post(url: string, init: PostInit = {}): Promise<Response> {
  const headers = {Authorization: `Bearer ${token}`, ...init.headers};
  return fetch(url, {method: 'POST', body: 'hello', ...init, headers});
}

describe('the server of notes', {concurrency: 4}, () => {
  test('gives a note to its reader, without what proves the sender', async () => {
    await withServer(async ({url, taken, answered}) => {
      const auth = Buffer.from(`Bearer ${token}`).toString('base64url');
      const response = await post(`${url}/hook/text?auth=${auth}&level=quiet`, {
        headers: {Title: 'Backup', Cookie: 'a=b'},
        body: '백업 완료',
      });
      assert.deepEqual([response.status, await response.text()], [200, 'taken']);
      const [request] = taken;
      assert.equal(request?.format, 'text');
      assert.equal(request.post.body, '백업 완료');
      assert.equal(request.post.headers['title'], 'Backup');
      assert.deepEqual([...request.post.query], [['level', 'quiet']]);
      assert.doesNotMatch(JSON.stringify(request.post.headers), /a-token|a=b/);
      assert.deepEqual(answered, [
        {method: 'POST', format: 'text', status: 200, outcome: 'queued'},
      ]);
    });
  });

  test('takes the token from each of its places, and no other one', async () => {
    await withServer(async ({url, taken}) => {
      const auth = Buffer.from(`Bearer ${token}`).toString('base64');
      const none = {headers: {Authorization: ''}};
      assert.equal((await post(`${url}/hook/${token}/text`, none)).status, 200);
      const inQuery = `${url}/hook/text?auth=${encodeURIComponent(auth)}`;
      assert.equal((await post(inQuery, none)).status, 200);
      const basic = `Basic ${Buffer.from(`me:${token}`).toString('base64')}`;
      assert.equal((await post(`${url}/hook/text`, {headers: {Authorization: basic}})).status, 200);
      assert.equal(taken.length, 3);
      for (const [path, authorization] of [
        ['/hook/text', ''],
        ['/hook/text', 'Bearer wrong'],
        ['/hook/text', `Bearer ${token}x`],
        ['/hook/text', `Bearer ${token.slice(1)}`],
        [`/hook/${token}x/text`, ''],
        ['/hook/text?auth=!!', ''],
        [`/hook/text?auth=${token}`, ''],
      ] as const) {
        const refused = await post(`${url}${path}`, {headers: {Authorization: authorization}});
        assert.equal(refused.status, 401, path);
        assert.equal(refused.headers.get('www-authenticate'), 'Bearer');
        assert.deepEqual(await refused.json(), {error: 'no-token'});
      }
      assert.equal(taken.length, 3);
    });
  });

  test('refuses other hosts and origins, without a header that lets a page in', async () => {
    await withServer(async ({port, taken}) => {
      const line = 'POST /hook/text';
      const own = `Host: 127.0.0.1:${port}`;
      for (const headers of [
        ['Host: evil.example', bearer],
        [`Host: evil.example:${port}`, bearer],
        [bearer],
        [own, 'Host: evil.example', bearer],
        [own, 'Origin: https://evil.example', bearer],
        [own, 'Origin: null', bearer],
        [own, 'Sec-Fetch-Site: cross-site', bearer],
      ]) {
        const {status, head, body} = await rawRequest(port, requestText(line, headers, 'hello'));
        // Node.js itself refuses two Host headers with 400.
        assert.ok(status === 403 || status === 400, `${headers.join()}: ${head}`);
        assert.doesNotMatch(head, /access-control/i);
        assert.match(body, /^\{"error":"[\w-]+"\}\n$/);
      }
      const preflight = await rawRequest(
        port,
        requestText('OPTIONS /hook/text', [
          own,
          'Origin: https://evil.example',
          'Access-Control-Request-Method: POST',
          'Access-Control-Request-Headers: authorization',
        ]),
      );
      assert.equal(preflight.status, 403);
      assert.doesNotMatch(preflight.head, /access-control/i);
      assert.equal(taken.length, 0);
      const mine = [own, `Origin: http://127.0.0.1:${port}`, bearer];
      assert.equal((await rawRequest(port, requestText(line, mine, 'hello'))).status, 200);
    });
  });

  test('says which methods and addresses there are', async () => {
    await withServer(async ({url, taken}) => {
      const wrong = await fetch(`${url}/hook/text`, {headers: {Authorization: `Bearer ${token}`}});
      assert.deepEqual([wrong.status, wrong.headers.get('allow')], [405, 'POST, PUT']);
      assert.equal((await fetch(`${url}/hook/text`, {method: 'OPTIONS'})).status, 405);
      for (const path of [
        '/hook/nope',
        '/hook/a/b/text',
        '/x/y',
        '/hook/%ff/text',
        '/favicon.ico',
      ]) {
        assert.equal((await post(`${url}${path}`)).status, 404, path);
      }
      assert.equal(taken.length, 0);
    });
  });

  test('answers a monitor without a token, and reports nothing of it', async () => {
    await withServer(async ({url, answered}) => {
      const response = await fetch(`${url}/healthz`);
      assert.deepEqual([response.status, await response.json()], [200, {status: 'ok'}]);
      assert.equal((await fetch(`${url}/healthz`, {method: 'HEAD'})).status, 200);
      assert.equal((await post(`${url}/healthz`)).status, 405);
      assert.equal(answered.length, 1);
    });
  });

  test('takes a body of 64 KB and no byte more, with or without its length', async () => {
    await withServer(async ({url, taken}) => {
      const most = 'x'.repeat(65_536);
      assert.equal((await post(`${url}/hook/text`, {body: most})).status, 200);
      assert.equal((await post(`${url}/hook/text`, {body: `${most}x`})).status, 413);
      const chunked = new ReadableStream({
        start: (controller) => {
          controller.enqueue(Buffer.from(most));
          controller.enqueue(Buffer.from('x'));
          controller.close();
        },
      });
      const streamed = await post(`${url}/hook/text`, {body: chunked, duplex: 'half'});
      assert.equal(streamed.status, 413);
      assert.equal(taken.length, 1);
    });
  });

  test('takes no notice of an expectation that it does not know', async () => {
    await withServer(async ({port, answered}) => {
      const lines = [`Host: 127.0.0.1:${port}`, 'Expect: a-miracle'];
      const refused = await rawRequest(port, requestText('POST /hook/text', lines, 'hello'));
      assert.deepEqual([refused.status, refused.body], [401, '{"error":"no-token"}\n']);
      assert.equal(answered.length, 1);
      const taken = requestText('POST /hook/text', [...lines, bearer], 'hello');
      assert.equal((await rawRequest(port, taken)).status, 200);
    });
  });

  test('cuts off a body without an end', async () => {
    await withServer(async ({port, taken}) => {
      const socket = await openSocket(port);
      const ended = readAnswer(socket);
      const length = 'Transfer-Encoding: chunked';
      const head = ['POST /hook/text HTTP/1.1', `Host: 127.0.0.1:${port}`, bearer, length, '', ''];
      socket.write(head.join('\r\n'));
      const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
      while (!socket.destroyed && socket.writable) {
        if (!socket.write(chunk))
          await Promise.race([once(socket, 'drain').catch(() => {}), ended]);
      }
      await ended;
      assert.equal(taken.length, 0);
    });
  });

  test('refuses what is no UTF-8 text, and what is no HTTP', async () => {
    await withServer(async ({url, port, taken, answered}) => {
      const binary = await post(`${url}/hook/text`, {body: Buffer.from([0xff, 0xfe, 0x00])});
      assert.deepEqual([binary.status, await binary.json()], [400, {error: 'not-text'}]);
      for (const text of ['hello\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', '\x16\x03\x01\x02\r\n\r\n']) {
        const {status, body} = await rawRequest(port, text);
        assert.deepEqual([status, body], [400, '{"error":"not-http"}\n'], JSON.stringify(text));
      }
      const longHead = requestText('POST /hook/text', [`X: ${'x'.repeat(20_000)}`]);
      assert.equal((await rawRequest(port, longHead)).status, 400);
      assert.equal(taken.length, 0);
      assert.ok(answered.every(({format}) => format === null || format === 'text'));
    });
  });

  test('above the limit it answers 429 with a time, and takes nothing', async () => {
    await withServer(
      async ({url, taken}) => {
        const responses = [];
        for (let index = 0; index < 5; index += 1) responses.push(await post(`${url}/hook/text`));
        assert.deepEqual(
          responses.map(({status}) => status),
          [200, 200, 200, 429, 429],
        );
        const wait = Number(responses[3]?.headers.get('retry-after'));
        assert.ok(Number.isInteger(wait) && wait >= 1 && wait <= 60, String(wait));
        assert.equal(taken.length, 3);
        // Posts without the token do not use up the limit of those with it.
        assert.equal((await post(`${url}/hook/text`, {headers: {Authorization: ''}})).status, 401);
      },
      {postsPerMinute: 3},
    );
  });

  test('disconnects clients that are slow, half-open or silent, and serves the others', async () => {
    await withServer(
      async ({url, port, taken}) => {
        const head = [`POST /hook/text HTTP/1.1`, `Host: 127.0.0.1:${port}`, bearer];
        const starts = [
          '',
          'POST /hook/te',
          `${head.join('\r\n')}\r\n`,
          `${[...head, 'Content-Length: 10'].join('\r\n')}\r\n\r\nhello`,
        ];
        const ends = starts.map(async (start) => {
          const socket = await openSocket(port);
          socket.write(start);
          return readAnswer(socket);
        });
        assert.equal((await post(`${url}/hook/text`)).status, 200);
        const answers = await Promise.all(ends);
        assert.ok(answers.every(({status}) => status === 408 || status === 0));
        assert.equal(taken.length, 1);
      },
      {clientTimeout: 300},
    );
  });

  test('a client that leaves in the middle of its body gives no note', async () => {
    await withServer(async ({url, port, taken, answered}) => {
      const socket = await openSocket(port);
      const lines = ['POST /hook/text HTTP/1.1', `Host: 127.0.0.1:${port}`, bearer];
      socket.write(`${[...lines, 'Content-Length: 10'].join('\r\n')}\r\n\r\nhello`);
      socket.destroy();
      await once(socket, 'close');
      assert.equal((await post(`${url}/hook/text`)).status, 200);
      assert.equal(taken.length, 1);
      assert.equal(answered.length, 1);
    });
  });

  test('a bug in a reader answers 500 and leaves the server running', async () => {
    let count = 0;
    await withServer(
      async ({url, answered}) => {
        const broken = await post(`${url}/hook/text`);
        assert.deepEqual([broken.status, await broken.json()], [500, {error: 'defect'}]);
        assert.equal((await post(`${url}/hook/text`)).status, 200);
        assert.deepEqual(
          answered.map(({outcome}) => outcome),
          ['defect', 'queued'],
        );
      },
      {
        receive: () => {
          count += 1;
          if (count === 1) throw new TypeError('a defect');
          return {status: 200, outcome: 'queued', contentType: 'text/plain', body: 'taken'};
        },
      },
    );
  });

  test('listens on both loopback addresses, and says if the port is taken', async () => {
    await withServer(async ({port, url}) => {
      assert.equal((await fetch(`http://[::1]:${port}/healthz`)).status, 200);
      const second = await openNoteServer({
        port,
        token,
        receive: () => assert.fail(),
        explain: String,
        onAnswer: () => {},
      });
      assert.deepEqual(second, {kind: 'unavailable', reason: 'port-in-use'});
      assert.equal((await fetch(`${url}/healthz`)).status, 200);
    });
  });

  test('closing waits for what has begun, and takes nothing new', async () => {
    await withServer(async ({url, port, taken, close}) => {
      const socket = await openSocket(port);
      const answer = readAnswer(socket);
      const lines = ['POST /hook/text HTTP/1.1', `Host: 127.0.0.1:${port}`, bearer];
      socket.write(`${[...lines, 'Content-Length: 10'].join('\r\n')}\r\n\r\nhello`);
      // Answered after the server has read the head of the first one.
      assert.equal((await fetch(`${url}/healthz`)).status, 200);
      const closed = close();
      socket.write('world');
      assert.equal((await answer).status, 200);
      await closed;
      assert.equal(taken[0]?.post.body, 'helloworld');
      await assert.rejects(fetch(`${url}/healthz`));
    });
  });
});
