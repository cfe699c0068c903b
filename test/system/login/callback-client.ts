import {once} from 'node:events';
import {connect, createServer, type Server, type Socket} from 'node:net';

/** A port that was just free on both loopback addresses. */
export async function freeLoopbackPort(): Promise<number> {
  const server = await hold('127.0.0.1', 0);
  const address = server.address();
  await release(server);
  if (address === null || typeof address === 'string') {
    throw new Error('no port');
  }
  return address.port;
}

export async function hold(host: string, port: number): Promise<Server> {
  const server = createServer().listen({host, port});
  await once(server, 'listening');
  return server;
}

export async function release(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

/** Connects and sends the text, if given. The connection stays open. */
export async function dial(port: number, text = '', host = '127.0.0.1'): Promise<Socket> {
  const socket = connect({host, port});
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

export type Answer = {status: number; head: string; body: string};

/**
 * Sends a request byte by byte, as no HTTP client would, and reads until the server closes the
 * connection.
 */
export async function exchange(port: number, text: string, host?: string): Promise<Answer> {
  const socket = await dial(port, text, host);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close', {signal: AbortSignal.timeout(25_000)});
  const [head = '', body = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
  return {status: Number(head.split(' ')[1]), head, body};
}

/** A GET like that of a browser, with the given Host or that of `localhost`. */
export function get(port: number, target: string, headers: Record<string, string> = {}): string {
  const all = {Host: `localhost:${port}`, ...headers};
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`GET ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
