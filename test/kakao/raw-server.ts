import {once} from 'node:events';
import net from 'node:net';
import type {TestContext} from 'node:test';
import tls from 'node:tls';
import {testKey} from './test-certificates.ts';

export interface RawServer {
  readonly port: number;
  /** `http://` or, with a certificate, `https://` on 127.0.0.1. */
  readonly origin: string;
  /** Every byte that the application read, of all connections. */
  received(): string;
  connections(): number;
  /** Resolves when every connection so far has been closed by one of its sides. */
  allClosed(): Promise<void>;
  /** Called at the end of the test too. */
  close(): Promise<void>;
}

export interface RawServerOptions {
  /** PEM. With it, the server speaks TLS. */
  readonly certificate?: string;
  /** Handles a connection. By default the request is read and not answered. */
  readonly serve?: (socket: net.Socket) => void;
  /** Leaves reading to `serve`. */
  readonly paused?: boolean;
}

/** A server that does not parse HTTP, for answers that no HTTP library would send. */
export async function startRawServer(
  t: TestContext,
  options: RawServerOptions = {},
): Promise<RawServer> {
  const {certificate, serve, paused = false} = options;
  const sockets = new Set<net.Socket>();
  const chunks: Buffer[] = [];
  const endings: Promise<unknown>[] = [];
  let connections = 0;
  const accept = (socket: net.Socket) => {
    connections += 1;
    sockets.add(socket);
    endings.push(new Promise((resolve) => socket.once('close', resolve)));
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    if (!paused) socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    serve?.(socket);
  };
  const server =
    certificate === undefined
      ? net.createServer({noDelay: true}, accept)
      : tls
          .createServer(
            {cert: certificate, key: testKey, ALPNProtocols: ['h2', 'http/1.1']},
            accept,
          )
          .on('tlsClientError', () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
  t.after(close);
  return {
    port,
    origin: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    received: () => Buffer.concat(chunks).toString(),
    connections: () => connections,
    allClosed: async () => {
      await Promise.all(endings);
    },
    close,
  };
}

/** Calls `then` when the complete request (with its Content-Length body) has arrived. */
export function afterRequest(socket: net.Socket, then: (request: string) => void): void {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    const before = isWhole(text);
    text += chunk.toString('latin1');
    if (!before && isWhole(text)) then(text);
  });
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /content-length: *(\d+)/i.exec(text)?.[1] ?? '0';
  return text.length >= end + 4 + Number(length);
}

/** A complete HTTP/1.1 answer. */
export function answerText(status: number, body: string, headers: readonly string[] = []): string {
  const lines = [
    `HTTP/1.1 ${status} Whatever`,
    'Content-Type: application/json;charset=UTF-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** A server that answers every request with these bytes. */
export function startAnswering(
  t: TestContext,
  answer: string | Buffer,
  certificate?: string,
): Promise<RawServer> {
  return startRawServer(t, {
    ...(certificate === undefined ? {} : {certificate}),
    serve: (socket) => afterRequest(socket, () => socket.write(answer)),
  });
}
