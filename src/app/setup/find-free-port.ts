import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import type {Ports} from '../ports/ports.ts';
import type {StepVerdict} from './step-verdict.ts';

/** The number of ports tried above one that is in use. */
const maxTries = 20;
const highestPort = 65_535;

/**
 * Checks whether the browser can return to the app, by listening briefly; if not, looks for another
 * port.
 */
export async function checkPort(
  ports: Pick<Ports, 'login'>,
  redirectUri: string,
): Promise<StepVerdict> {
  const reading = readRedirectUri(redirectUri);
  const port = reading.ok ? reading.listener?.port : undefined;
  if (port === undefined) return {kind: 'passed', remark: {kind: 'paste-only'}};
  if (await canListen(ports, redirectUri)) {
    return {kind: 'passed', remark: {kind: 'port-free', port}};
  }
  const offered = await findFreePort(ports, redirectUri);
  return {kind: 'doubted', step: 'redirect-uri', problem: {kind: 'port-taken', port, offered}};
}

/** Returns the same redirect URI with the next free port; null when no nearby port is free. */
export async function findFreePort(
  ports: Pick<Ports, 'login'>,
  redirectUri: string,
): Promise<string | null> {
  const reading = readRedirectUri(redirectUri);
  if (!reading.ok || reading.listener === null) return null;
  const {port} = reading.listener;
  const last = Math.min(port + maxTries, highestPort);
  // Only root may listen below 1024.
  for (let next = Math.max(port, 1023) + 1; next <= last; next += 1) {
    const offered = reading.uri.replace(`:${port}`, `:${next}`);
    if (await canListen(ports, offered)) return offered;
  }
  return null;
}

async function canListen({login}: Pick<Ports, 'login'>, redirectUri: string): Promise<boolean> {
  const state = login.randomToken(32);
  const listening = await login.listen({redirectUri, state, language: 'en'});
  if (listening.kind !== 'listening') return false;
  await listening.close();
  return true;
}
