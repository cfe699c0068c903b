const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a native program may listen on the host of a redirect URI (RFC 8252 section 7.3). */
export function isListeningHost(hostname: string): boolean {
  return loopbackNames.has(hostname);
}

/** Whether a host, as normalized by `URL`, is always this machine (RFC 1122 3.2.1.3, RFC 4291). */
export function isLoopbackHost(hostname: string): boolean {
  return loopbackNames.has(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
