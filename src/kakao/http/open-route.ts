import type {Socket} from 'node:net';
import type {Environment} from '../../domain/failure/environment.ts';
import type {ExchangeTimes, ExchangeWatch} from './exchange.ts';
import {bareHost, loadTls, openTcp, startTls} from './open-socket.ts';
import {chooseProxy} from './proxy-choice.ts';
import {openTunnel} from './proxy-tunnel.ts';
import type {Stopper} from './timeouts.ts';

export interface RouteOptions {
  readonly env: Environment;
  readonly ca?: string;
}

/** An open connection, ready for a request, and the durations of its steps. */
export interface Route extends Pick<ExchangeTimes, 'lookup' | 'connect'> {
  readonly socket: Socket;
}

/**
 * Opens a connection to `target`, through a proxy if one is configured. Throws `ConnectFailure`.
 */
export async function openRoute(
  target: URL,
  {env, ca}: RouteOptions,
  {timer, watch}: {readonly timer: Stopper; readonly watch: ExchangeWatch},
): Promise<Route> {
  const proxy = chooseProxy(target, env);
  const {signal} = timer;
  const tls = {ca, signal};
  const isSecure = target.protocol === 'https:';
  // Loads in parallel with the connection.
  if (isSecure) void loadTls();
  const start = timer.elapsed();
  // An IP address causes no lookup event.
  let found = start;
  const onLookup = (error: unknown) => {
    found = timer.elapsed();
    if (error === null) watch.enter('connect');
  };
  if (proxy !== null) watch.enter('proxy');
  else watch.enter(isAddress(bareHost(target)) ? 'connect' : 'lookup');
  const plain = await (proxy === null
    ? openTcp(target, signal, onLookup)
    : openTunnel(proxy, target, {...tls, onReached: () => watch.enter('tunnel')}));
  if (isSecure) watch.enter('tls');
  const socket = isSecure ? await startTls(plain, target, tls) : plain;
  watch.enter('send');
  const lookup = proxy === null ? found - start : null;
  return {socket, lookup, connect: timer.elapsed() - found};
}

/** Whether a host is an IPv4 address, as normalized by `URL`, or an IPv6 address. */
function isAddress(host: string): boolean {
  return /^\d+(?:\.\d+){3}$|:/.test(host);
}
