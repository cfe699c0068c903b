import {once} from 'node:events';
import {connect, type Socket} from 'node:net';

/** The answer to a request that was written byte by byte. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Writes a request to a port of 127.0.0.1 and reads until the server ends the connection. */
export async function rawRequest(port: number, text: string | Buffer): Promise<RawAnswer> {
  const socket = await openSocket(port);
  socket.write(text);
  return readAnswer(socket);
}

export async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Reads until the other side ends; a reset counts as the end. */
export async function readAnswer(socket: Socket): Promise<RawAnswer> {
  const pieces: Buffer[] = [];
  socket.on('data', (piece) => pieces.push(piece));
  await new Promise<void>((resolve) => {
    socket.on('error', () => {});
    socket.on('close', () => resolve());
  });
  const text = Buffer.concat(pieces).toString();
  const end = text.indexOf('\r\n\r\n');
  const head = end === -1 ? text : text.slice(0, end);
  return {status: Number(head.split(' ')[1] ?? 0), head, body: text.slice(end + 4)};
}

/** A request in HTTP/1.1 that asks the server to end the connection. */
export function requestText(line: string, headers: readonly string[], body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return [`${line} HTTP/1.1`, ...headers, ...length, 'Connection: close', '', body].join('\r\n');
}
