const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The hosts of a redirect URI that a native program may listen on (RFC 8252 section 7.3). */
export function isListeningHost(hostname: string): boolean {
  return loopbackNames.has(hostname);
}

/** Whether a host, as `URL` normalises it, never leaves this machine (RFC 1122 3.2.1.3, RFC 4291). */
export function isLoopbackHost(hostname: string): boolean {
  return loopbackNames.has(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
