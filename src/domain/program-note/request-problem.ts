/** Why the server does not take a request, and the status that says so (RFC 9110, RFC 6585). */
export const requestProblems = {
  'wrong-host': 403,
  'other-origin': 403,
  'unknown-address': 404,
  'wrong-method': 405,
  'no-token': 401,
  'too-many': 429,
  'too-large': 413,
  'not-text': 400,
  'not-http': 400,
  'too-slow': 408,
  defect: 500,
} as const;

export type RequestProblem = keyof typeof requestProblems;

/** The headers that show where a request comes from; a name that occurs twice has both values. */
export interface RequestOrigin {
  readonly hosts: readonly string[];
  readonly origins: readonly string[];
  /** `Sec-Fetch-Site`, which browsers send and pages cannot change. */
  readonly fetchSite: string | undefined;
}

/**
 * Whether a web page may be behind a request. The name of the server must be a loopback name, or a
 * page could reach it through a name of its own (DNS rebinding); and no page of another origin may
 * send, with or without a preflight.
 */
export function originProblem(
  {hosts, origins, fetchSite}: RequestOrigin,
  port: number,
): 'wrong-host' | 'other-origin' | null {
  const own = ['127.0.0.1', '[::1]', 'localhost'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
  const [host = ''] = hosts;
  if (hosts.length !== 1 || !own.includes(host.toLowerCase())) return 'wrong-host';
  const isOwn = origins.every((origin) => own.some((name) => origin === `http://${name}`));
  const isFetchedHere = fetchSite === undefined || ['same-origin', 'none'].includes(fetchSite);
  return isOwn && isFetchedHere ? null : 'other-origin';
}
