import assert from 'node:assert/strict';
import {channel} from 'node:diagnostics_channel';
import {once} from 'node:events';
import net from 'node:net';
import {test} from 'node:test';
import {Client} from 'undici';
import {watchHead} from '../../../src/kakao/http/head-watch.ts';
import {afterRequest, answerText, startRawServer} from '../raw-server.ts';

test('a response head counts on its own connection only', async (t) => {
  const server = await startRawServer(t, {
    serve: (socket) => afterRequest(socket, () => socket.write(answerText(200, '{}'))),
  });
  const connect = async () => {
    const socket = net.connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };
  const [used, idle] = [await connect(), await connect()];
  let reported = 0;
  const watchUsed = watchHead(used, () => {
    reported += 1;
  });
  const watchIdle = watchHead(idle, () => {
    reported += 100;
  });
  const client = new Client(server.origin, {
    connect: (_options, callback) => queueMicrotask(() => callback(null, used)),
  });
  assert.equal(watchUsed.sent, false);
  await client.request({method: 'GET', path: '/'});
  assert.deepEqual([watchUsed.sent, watchIdle.sent, reported], [true, false, 1]);
  watchUsed.end();
  watchIdle.end();
  idle.destroy();
  await client.destroy();
});

test('a watch that has ended sees no further head, and nothing else is a head', () => {
  const heads = channel('undici:client:sendHeaders');
  const socket = new net.Socket();
  let reported = 0;
  const watch = watchHead(socket, () => {
    reported += 1;
  });
  for (const other of [null, undefined, 'socket', {}, {socket: null}, {socket: new net.Socket()}]) {
    heads.publish(other);
  }
  assert.deepEqual([watch.sent, reported], [false, 0]);
  heads.publish({socket});
  watch.end();
  heads.publish({socket});
  assert.deepEqual([watch.sent, reported], [true, 1]);
});
