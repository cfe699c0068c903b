import {once} from 'node:events';
import type net from 'node:net';
import {type ConnectFailure, stopped, tcpFailure, tlsFailure} from './connect-failure.ts';

/**
 * Opens a TCP connection over IPv6 or IPv4, using the first to respond (RFC 8305, Node's default).
 * `onLookup` is called after the DNS lookup, with null or its error. Throws `ConnectFailure`; an
 * abort closes the socket.
 */
export async function openTcp(
  address: URL,
  signal: AbortSignal,
  onLookup: (error: unknown) => void = () => {},
): Promise<net.Socket> {
  const {connect} = await loadNet();
  const port = Number(portOf(address));
  const socket = connect({host: bareHost(address), port, noDelay: true});
  socket.once('lookup', onLookup);
  return whenReady(socket, {event: 'connect', signal, explain: tcpFailure});
}

/** Loaded lazily: most commands do not need the network. */
function loadNet() {
  return import('node:net');
}

/** Loading node:tls is slow, and loopback connections do not need it. */
export function loadTls() {
  return import('node:tls');
}

export interface TlsOptions {
  /** Trusted certificates (PEM) that replace the default authorities. */
  readonly ca: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Starts TLS on an open connection. The certificate is always verified: `rejectUnauthorized` is
 * explicit because NODE_TLS_REJECT_UNAUTHORIZED=0 changes Node's default.
 */
export async function startTls(
  socket: net.Socket,
  address: URL,
  {ca, signal}: TlsOptions,
): Promise<net.Socket> {
  const host = bareHost(address);
  const [{isIP}, tls] = await Promise.all([loadNet(), loadTls()]);
  const secure = tls.connect({
    socket,
    host,
    ...(isIP(host) === 0 ? {servername: host} : {}),
    ca,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: true,
  });
  return whenReady(secure, {event: 'secureConnect', signal, explain: tlsFailure});
}

interface Wait {
  readonly event: 'connect' | 'secureConnect';
  readonly signal: AbortSignal;
  readonly explain: (error: unknown) => ConnectFailure;
}

async function whenReady<S extends net.Socket>(socket: S, wait: Wait): Promise<S> {
  // Without a listener, an error between two owners of the socket would end the process.
  socket.on('error', () => {});
  try {
    await once(socket, wait.event, {signal: wait.signal});
    return socket;
  } catch (error) {
    socket.destroy();
    throw wait.signal.aborted ? stopped(wait.signal) : wait.explain(error);
  }
}

/** The brackets of an IPv6 host belong to the URL (RFC 3986), not to the name to look up. */
export function bareHost(address: URL): string {
  return address.hostname.replace(/^\[(.*)\]$/, '$1');
}

/** The port of a URL, with the default of its scheme. */
export function portOf(address: URL): string {
  return address.port || (address.protocol === 'https:' ? '443' : '80');
}
