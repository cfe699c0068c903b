import type {NetworkReason} from '../../domain/failure/failure.ts';

/** Thrown while a connection is opened: nothing of the request has gone out. */
export class ConnectFailure extends Error {
  readonly reason: NetworkReason;

  constructor(reason: NetworkReason, detail: string) {
    super(detail);
    this.name = 'ConnectFailure';
    this.reason = reason;
  }
}

/** The failure of a connection whose exchange was stopped. */
export function stopped(signal: AbortSignal): ConnectFailure {
  return signal.reason === 'cancelled'
    ? new ConnectFailure('cancelled', 'cancelled before the request went out')
    : new ConnectFailure('connect-timeout', 'no connection in time');
}

const reasons = new Map<string, NetworkReason>([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'name-not-found'],
  ['EAI_AGAIN', 'name-not-found'],
  ['ETIMEDOUT', 'connect-timeout'],
  ['ECONNRESET', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['EPIPE', 'reset'],
]);

/** What a person can act on comes first when the addresses of one name failed in different ways. */
const mostTelling: readonly NetworkReason[] = ['refused', 'reset', 'connect-timeout'];

/** Why no TCP connection came about, from the system's error codes (getaddrinfo(3), connect(2)). */
export function tcpFailure(error: unknown): ConnectFailure {
  if (!(error instanceof AggregateError)) return singleTcpFailure(error);
  const failures = error.errors.map(singleTcpFailure);
  const telling = mostTelling.map((reason) => failures.find((one) => one.reason === reason));
  return telling.find((one) => one !== undefined) ?? singleTcpFailure(error.errors[0]);
}

function singleTcpFailure(error: unknown): ConnectFailure {
  return new ConnectFailure(reasons.get(codeOf(error)) ?? 'unreachable', detailOf(error));
}

/**
 * Why TLS did not come about. Whatever is not the connection itself breaking is about the
 * certificate or the protocol, and trying again will not help.
 */
export function tlsFailure(error: unknown): ConnectFailure {
  const broken = reasons.get(codeOf(error));
  return new ConnectFailure(broken ?? 'certificate', detailOf(error));
}

/** Node's code of an error, '' when it has none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}

/** Code and text of an error in one line. */
export function detailOf(error: unknown): string {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  return message.includes(code) ? message : `${code}: ${message}`;
}
