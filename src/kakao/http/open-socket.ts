import {once} from 'node:events';
import type net from 'node:net';
import {type ConnectFailure, stopped, tcpFailure, tlsFailure} from './connect-failure.ts';

/**
 * A TCP connection, over IPv6 or IPv4, whichever answers first (RFC 8305, Node's default).
 * `onLookup`: when the name is looked up, with null or what went wrong. Throws `ConnectFailure`; the
 * signal's end closes what was begun.
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

/** Only what asks Kakao loads it. */
function loadNet() {
  return import('node:net');
}

/** It takes longer than the rest of the network: what goes to this computer does without. */
export function loadTls() {
  return import('node:tls');
}

export interface TlsOptions {
  /** Trusted in place of the usual authorities (PEM). */
  readonly ca: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * TLS over an open connection. The certificate is always checked: `rejectUnauthorized` is said
 * aloud because NODE_TLS_REJECT_UNAUTHORIZED=0 changes Node's default.
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
  // Without a listener an error that comes between two owners of the socket would end the process.
  socket.on('error', () => {});
  try {
    await once(socket, wait.event, {signal: wait.signal});
    return socket;
  } catch (error) {
    socket.destroy();
    throw wait.signal.aborted ? stopped(wait.signal) : wait.explain(error);
  }
}

/** Brackets of an IPv6 host belong to the address text (RFC 3986), not to the name to look up. */
export function bareHost(address: URL): string {
  return address.hostname.replace(/^\[(.*)\]$/, '$1');
}

/** The port of an address, which leaves out that of its scheme. */
export function portOf(address: URL): string {
  return address.port || (address.protocol === 'https:' ? '443' : '80');
}
