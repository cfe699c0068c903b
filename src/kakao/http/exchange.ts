import type {Dispatcher} from 'undici';
import type {Failure} from '../../domain/failure/failure.ts';

/** The body of a request, which is sent in pieces. */
export interface RequestBody {
  /** The Content-Type header. */
  readonly type: string;
  /** The bytes of all pieces. */
  readonly length: number;
  readonly pieces: Iterable<Uint8Array>;
}

/** One request to Kakao. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly accessToken?: string;
  /** The REST API key of the app, sent in place of an access token. */
  readonly appKey?: string;
  readonly form?: URLSearchParams;
  /** Sent in place of a form. */
  readonly body?: RequestBody;
  /** The Accept header; JSON if absent. */
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly kind: 'answered';
  readonly status: number;
  /** The unparsed Retry-After header. */
  readonly retryAfter: string | null;
  /** The complete body; of a redirect what came of it. */
  readonly body: Uint8Array;
}

/** An exchange without a complete response. `sent`: whether the request's head was sent. */
export interface HttpBreak {
  readonly kind: 'broken';
  readonly sent: boolean;
  readonly failure: Extract<Failure, {kind: 'network' | 'not-kakao'}>;
}

export type HttpResult = HttpResponse | HttpBreak;

/** The durations of the steps of one exchange, in ms. */
export interface ExchangeTimes {
  /** The DNS lookup; null with a proxy, which resolves the name itself. */
  readonly lookup: number | null;
  /** TCP, the proxy's tunnel and TLS. */
  readonly connect: number;
  /** From the request to the response's head. */
  readonly answer: number;
}

/** The phases of an exchange, in order; each begins when the previous one has ended. */
export type ExchangePhase =
  | 'lookup'
  | 'connect'
  | 'proxy'
  | 'tunnel'
  | 'tls'
  | 'send'
  | 'answer'
  | 'body';

/** Observes one exchange. */
export interface ExchangeWatch {
  /** `status`: the status of the response whose body is read. */
  enter(phase: ExchangePhase, status?: number): void;
  ended(outcome: ExchangeOutcome): void;
}

/** The result of an exchange, independent of what its response is converted to. */
export type ExchangeOutcome =
  | HttpBreak
  | (Pick<HttpResponse, 'kind' | 'status'> & Partial<Pick<HttpResponse, 'body' | 'retryAfter'>>);

/** Starts to observe an exchange. */
export type WatchExchange = (request: HttpRequest) => ExchangeWatch;

/**
 * Reads a response whose head was received. An error that it throws ends the exchange as broken.
 */
export type ReadResponse<A> = (answer: Dispatcher.ResponseData, times: ExchangeTimes) => Promise<A>;

/**
 * Gets the bytes of a response as they arrive, with its head, for a caller that needs what HTTP
 * cannot read.
 */
export interface Received<A> {
  add(chunk: Uint8Array): void;
  /** Whether nothing of use can follow; otherwise the connection is read to its end. */
  isEnough(outcome: A): boolean;
  /** Whether a connection that is quiet for some time may be closed. */
  mayEnd(outcome: A): boolean;
}

/**
 * Sends one request on its own connection, without retries and redirects. Failures are return
 * values.
 */
export type Http = (request: HttpRequest, received?: Received<HttpResult>) => Promise<HttpResult>;
