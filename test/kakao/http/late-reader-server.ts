// A server in a thread of its own, for a test that blocks its own thread. `workerData` has the
// shared memory: [0] is 1 when the test has blocked its thread, [1] when the test may continue.
import net from 'node:net';
import tls from 'node:tls';
import {parentPort, workerData} from 'node:worker_threads';
import {testKey, validCertificate} from '../test-certificates.ts';

/** What the server does with the next request. */
export interface LateReply {
  /** The bytes before the test blocks its thread, and those after it. */
  readonly first: string;
  readonly rest: string;
  readonly end: 'stay' | 'close' | 'reset';
}

const {shared, passingMs} = workerData as {
  readonly shared: Int32Array<SharedArrayBuffer>;
  readonly passingMs: number;
};
let reply: LateReply = {first: '', rest: '', end: 'stay'};
parentPort?.on('message', (next: LateReply) => {
  reply = next;
  parentPort?.postMessage('ready');
});

function serve(socket: net.Socket): void {
  const {first, rest, end} = reply;
  socket.on('error', () => {});
  socket.once('data', async () => {
    if (first !== '') socket.write(first);
    await Atomics.waitAsync(shared, 0, 0).value;
    if (end === 'reset') socket.resetAndDestroy();
    else if (end === 'close') socket.end(rest);
    else socket.write(rest);
    setTimeout(() => {
      Atomics.store(shared, 1, 1);
      Atomics.notify(shared, 1);
    }, passingMs);
  });
}

const plain = net.createServer({noDelay: true}, serve).listen(0, '127.0.0.1');
const secure = tls.createServer({cert: validCertificate, key: testKey}, serve);
secure.listen(0, '127.0.0.1', () => {
  parentPort?.postMessage(
    [plain, secure].map((server) => (server.address() as net.AddressInfo).port),
  );
});
