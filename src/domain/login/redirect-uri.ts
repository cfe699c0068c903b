import {stripWrapping} from '../text/strip-wrapping.ts';
import {isListeningHost} from './loopback-host.ts';

/** Where the callback is received; `hosts` are the accepted values of its Host header. */
export type CallbackAddress = {port: number; path: string; hosts: readonly string[]};

export type RedirectUriProblem =
  | 'empty'
  | 'not-a-url'
  | 'scheme'
  | 'userinfo'
  | 'query'
  | 'fragment';

export type RedirectUriReading =
  | {ok: true; uri: string; listener: CallbackAddress | null}
  | {ok: false; reason: RedirectUriProblem};

/**
 * The maximum length of a pasted address (UTF-16 units), longer than any that can be registered.
 */
const maxPastedUnits = 8192;

/**
 * Reads the redirect URI registered for the REST API key, and whether the callback can be received
 * here (http on loopback with an explicit port) or must be pasted.
 *
 * `uri` is unchanged except for surrounding spaces and quotes, because Kakao compares it exactly
 * (https://developers.kakao.com/docs/latest/ko/kakaologin/prerequisite). Kakao accepts http and
 * https and no query; RFC 6749 section 3.1.2 forbids a fragment.
 */
export function readRedirectUri(text: string): RedirectUriReading {
  if (text.length > maxPastedUnits) return {ok: false, reason: 'not-a-url'};
  const uri = stripWrapping(text);
  const reason = findProblem(uri);
  return reason === null ? {ok: true, uri, listener: listenerOf(uri)} : {ok: false, reason};
}

function findProblem(uri: string): RedirectUriProblem | null {
  if (uri === '') {
    return 'empty';
  }
  if (/[\s\p{Cc}\\]/u.test(uri) || !URL.canParse(uri)) {
    return 'not-a-url';
  }
  if (!/^https?:/i.test(uri)) {
    return 'scheme';
  }
  if (!/^https?:\/\/[^/]/i.test(uri)) {
    return 'not-a-url';
  }
  return findExcess(uri);
}

function findExcess(uri: string): RedirectUriProblem | null {
  if (uri.includes('#')) {
    return 'fragment';
  }
  if (uri.includes('?')) {
    return 'query';
  }
  return authorityOf(uri).includes('@') ? 'userinfo' : null;
}

function listenerOf(uri: string): CallbackAddress | null {
  const url = new URL(uri);
  const port = Number(/:(\d+)$/.exec(authorityOf(uri))?.[1] ?? 0);
  if (url.protocol !== 'http:' || port === 0 || !isListeningHost(url.hostname)) {
    return null;
  }
  return {port, path: url.pathname, hosts: hostsAt(port)};
}

/** Parses the text, because `URL` removes port 80 and adds a final slash. */
function authorityOf(uri: string): string {
  return /^https?:\/\/([^/?#]*)/i.exec(uri)?.[1] ?? '';
}

function hostsAt(port: number): string[] {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  const withPort = names.map((name) => `${name}:${port}`);
  return port === 80 ? [...withPort, ...names] : withPort;
}
