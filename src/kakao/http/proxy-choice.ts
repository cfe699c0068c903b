import type {Environment} from '../../domain/failure/environment.ts';
import {ConnectFailure} from './connect-failure.ts';
import {bareHost, portOf} from './open-socket.ts';

/**
 * Returns the proxy for `target`, or null if there is none; the lower-case variable takes
 * precedence, as in curl(1). Loopback never uses a proxy. Throws `ConnectFailure` (proxy) for an
 * invalid address; its message never contains the address, which may include a password.
 */
export function chooseProxy(target: URL, env: Environment): URL | null {
  const text = proxySetting(target, env);
  if (text === undefined || isLoopback(target) || isExempt(target, variable(env, 'no_proxy'))) {
    return null;
  }
  return proxyAddress(text);
}

/** The value of the variable that sets a proxy for `target`, even if the proxy is not used. */
export function proxySetting(target: URL, env: Environment): string | undefined {
  const names = target.protocol === 'https:' ? ['https_proxy', 'http_proxy'] : ['http_proxy'];
  return names.map((name) => variable(env, name)).find((value) => value !== '');
}

/** Quotes around the value, which files of variables keep, are removed. */
function variable(env: Environment, name: string): string {
  const value = (env[name] || env[name.toUpperCase()] || '').trim();
  return /^(["'])[^"']*\1$/.test(value) ? value.slice(1, -1).trim() : value;
}

/** `proxy.example:3128` means http, as in curl(1); `new URL` would parse the name as a scheme. */
function proxyAddress(text: string): URL {
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length);
  const at = rest.lastIndexOf('@') + 1;
  const full = `${scheme || 'http://'}${encodeCredentials(rest.slice(0, at))}${rest.slice(at)}`;
  if (!URL.canParse(full)) throw new ConnectFailure('proxy', 'the proxy address cannot be read');
  const address = new URL(full);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    const scheme = address.protocol.slice(0, -1);
    throw new ConnectFailure('proxy', `${scheme} proxies are not supported, only http and https`);
  }
  return address;
}

/**
 * Encodes what a URL cannot contain between its scheme and `@`: people set names of a Windows
 * domain (`CORP\kim`) and passwords with any character as they are.
 */
function encodeCredentials(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/%(?![\da-f]{2})|[^%:@]+|@(?!$)/giu, (raw) => encodeURIComponent(raw));
}

export function isLoopback(target: URL): boolean {
  const host = bareHost(target).replace(/\.$/, '');
  return /^(?:.*\.)?localhost$/.test(host) || /^127(?:\.\d+){3}$/.test(host) || host === '::1';
}

/** NO_PROXY: `*`, names (including their subdomains) and addresses, with or without a port. */
function isExempt(target: URL, list: string): boolean {
  const port = portOf(target);
  const host = bareHost(target).replace(/\.$/, '');
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entryCovers(entry, host, port));
}

function entryCovers(entry: string, host: string, port: string): boolean {
  const match =
    /^(?:\[(?<ipv6>[^\]]+)\]|(?<name>[^:]+)|(?<bare>[^:]*:[^:]*:.*))(?::(?<port>\d+))?$/.exec(
      entry,
    );
  const {ipv6, name, bare, port: entryPort} = match?.groups ?? {};
  const covered = (ipv6 ?? name ?? bare ?? '').replace(/^\*?\./, '').replace(/\.$/, '');
  if (covered === '' || (entryPort !== undefined && entryPort !== port)) return false;
  return covered === '*' || host === covered || host.endsWith(`.${covered}`);
}
