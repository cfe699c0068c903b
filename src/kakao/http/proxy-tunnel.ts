import type {Socket} from 'node:net';
import {ConnectFailure, stopped} from './connect-failure.ts';
import {openTcp, portOf, startTls, type TlsOptions} from './open-socket.ts';

const maxHeadBytes = 16 * 1024;

export interface TunnelOptions extends TlsOptions {
  /** Called when the connection to the proxy is open, before CONNECT is sent. */
  readonly onReached?: () => void;
}

/**
 * Connects to `target` through an HTTP proxy with CONNECT (RFC 9110, 9.3.6): the proxy sees the
 * target's name but not the request. Throws `ConnectFailure`; errors of the proxy have the reason
 * `proxy`.
 */
export async function openTunnel(
  proxy: URL,
  target: URL,
  {onReached, ...tls}: TunnelOptions,
): Promise<Socket> {
  const {signal} = tls;
  const authorization = proxyAuthorization(proxy);
  const socket = await reachProxy(proxy, tls);
  onReached?.();
  const close = () => socket.destroy();
  signal.addEventListener('abort', close);
  try {
    const authority = `${target.hostname}:${portOf(target)}`;
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${authorization}\r\n`);
    checkAnswer(await readAnswer(socket));
    return socket;
  } catch (error) {
    socket.destroy();
    throw signal.aborted ? stopped(signal) : error;
  } finally {
    signal.removeEventListener('abort', close);
  }
}

async function reachProxy(proxy: URL, tls: TlsOptions): Promise<Socket> {
  try {
    const socket = await openTcp(proxy, tls.signal);
    return proxy.protocol === 'https:' ? await startTls(socket, proxy, tls) : socket;
  } catch (error) {
    if (!(error instanceof ConnectFailure) || error.reason === 'cancelled') throw error;
    throw new ConnectFailure('proxy', error.message);
  }
}

function proxyAuthorization({username, password}: URL): string {
  if (username === '' && password === '') return '';
  try {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Proxy-Authorization: Basic ${Buffer.from(pair).toString('base64')}\r\n`;
  } catch {
    // The URIError is discarded because its message may be shown and adds no information.
    throw new ConnectFailure(
      'proxy',
      "the proxy's name or password is not percent-encoded correctly",
    );
  }
}

/** Resolves to the proxy's response once its head is complete. */
function readAnswer(socket: Socket): Promise<string> {
  const {promise, resolve, reject} = Promise.withResolvers<string>();
  let answer = '';
  const read = (chunk: Buffer) => {
    answer += chunk.toString('latin1');
    if (answer.includes('\r\n\r\n')) resolve(answer);
    else if (answer.length > maxHeadBytes) reject(refusal('a strange response'));
  };
  const fail = () => reject(refusal('the connection closed'));
  socket.on('data', read).once('close', fail);
  return promise.finally(() => {
    socket.off('data', read).off('close', fail);
    socket.pause();
  });
}

function checkAnswer(answer: string): void {
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1];
  if (status === '407') throw refusal('it requires a name and a password (407)');
  if (!status?.startsWith('2')) throw refusal(`it responded with ${status ?? 'no HTTP'}`);
  // In TLS the client sends first, so no data can have come through the tunnel yet.
  if (!answer.endsWith('\r\n\r\n')) throw refusal('a strange response');
}

function refusal(what: string): ConnectFailure {
  return new ConnectFailure('proxy', `the proxy refused the tunnel: ${what}`);
}
