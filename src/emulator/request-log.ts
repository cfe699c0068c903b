import type {IncomingHttpHeaders} from 'node:http';
import type {EmulatedRequest} from './exchange.ts';

export type HostName = 'auth' | 'api';

/** One received request. */
export interface EmulatorRequest {
  readonly host: HostName;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Empty unless the body was form-encoded. */
  readonly form: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Milliseconds since 1970 on the emulator's clock. */
  readonly at: number;
}

// Limits memory for a demo that runs for days; tests never reach it.
const maxLogged = 10_000;

/** Adds a request to the log and removes the oldest one above the limit. */
export function logRequest(
  log: EmulatorRequest[],
  exchange: EmulatedRequest,
  origin: {readonly host: HostName; readonly at: number},
): void {
  const {method, path, query, form, headers, body} = exchange;
  log.push({
    ...origin,
    method,
    path,
    query: Object.fromEntries(query),
    form: Object.fromEntries(form),
    headers,
    body,
  });
  if (log.length > maxLogged) log.shift();
}
