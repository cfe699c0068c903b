import type {NetworkReason} from '../../domain/failure/failure.ts';

/** Thrown if a connection cannot be opened: no part of the request has been sent. */
export class ConnectFailure extends Error {
  readonly reason: NetworkReason;

  constructor(reason: NetworkReason, detail: string) {
    super(detail);
    this.name = 'ConnectFailure';
    this.reason = reason;
  }
}

/** The failure of a connection attempt that was aborted. */
export function stopped(signal: AbortSignal): ConnectFailure {
  return signal.reason === 'cancelled'
    ? new ConnectFailure('cancelled', 'canceled before the request was sent')
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

/**
 * The order in which to report reasons if the addresses of a name fail for different ones: those
 * that the user can act on first.
 */
const reasonOrder: readonly NetworkReason[] = ['refused', 'reset', 'connect-timeout'];

/**
 * Converts the system's error codes for a TCP connection to a failure (getaddrinfo(3), connect(2)).
 */
export function tcpFailure(error: unknown): ConnectFailure {
  if (!(error instanceof AggregateError)) return singleTcpFailure(error);
  const failures = error.errors.map(singleTcpFailure);
  const ordered = reasonOrder.map((reason) => failures.find((one) => one.reason === reason));
  return ordered.find((one) => one !== undefined) ?? singleTcpFailure(error.errors[0]);
}

function singleTcpFailure(error: unknown): ConnectFailure {
  return new ConnectFailure(reasons.get(codeOf(error)) ?? 'unreachable', detailOf(error));
}

/**
 * Converts a TLS error to a failure. Everything but a broken connection is about the certificate or
 * the protocol, and a retry does not help.
 */
export function tlsFailure(error: unknown): ConnectFailure {
  const broken = reasons.get(codeOf(error));
  return new ConnectFailure(broken ?? 'certificate', detailOf(error));
}

/** Node's code of an error; '' if it has none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}

/** The code and message of an error on one line. */
export function detailOf(error: unknown): string {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  return message.includes(code) ? message : `${code}: ${message}`;
}
