import type {Socket} from 'node:net';
import type {Environment} from '../../domain/failure/environment.ts';
import {loadTls, openTcp, startTls} from './open-socket.ts';
import {chooseProxy} from './proxy-choice.ts';
import {openTunnel} from './proxy-tunnel.ts';

export interface RouteOptions {
  readonly env: Environment;
  readonly ca?: string;
}

/** An open connection to `target`, ready for a request. Throws `ConnectFailure`. */
export async function openRoute(
  target: URL,
  {env, ca}: RouteOptions,
  signal: AbortSignal,
): Promise<Socket> {
  const proxy = chooseProxy(target, env);
  const tls = {ca, signal};
  const isSecure = target.protocol === 'https:';
  // Comes while the connection is made.
  if (isSecure) void loadTls();
  const socket = await (proxy === null ? openTcp(target, signal) : openTunnel(proxy, target, tls));
  return isSecure ? startTls(socket, target, tls) : socket;
}
