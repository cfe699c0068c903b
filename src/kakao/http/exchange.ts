import type {Dispatcher} from 'undici';
import type {Failure} from '../../domain/failure/failure.ts';

/** One request to Kakao. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly accessToken?: string;
  readonly form?: URLSearchParams;
  /** The Accept header; JSON unless given. */
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly kind: 'answered';
  readonly status: number;
  /** The Retry-After header as it came. */
  readonly retryAfter: string | null;
  /** Whole; empty for a redirect, whose body nobody needs. */
  readonly body: Uint8Array;
}

/** No whole answer came. `sent`: the request's head had gone out. */
export interface HttpBreak {
  readonly kind: 'broken';
  readonly sent: boolean;
  readonly failure: Extract<Failure, {kind: 'network' | 'not-kakao'}>;
}

export type Exchange = HttpResponse | HttpBreak;

/** How long the steps of one exchange took, ms. */
export interface ExchangeTimes {
  /** Looking up the name; null behind a proxy, which does it itself. */
  readonly lookup: number | null;
  /** TCP, the proxy's tunnel and TLS. */
  readonly connect: number;
  /** From the request to the answer's head. */
  readonly answer: number;
}

/** What an exchange is doing, in this order; a phase begins when the one before has ended. */
export type ExchangePhase =
  | 'lookup'
  | 'connect'
  | 'proxy'
  | 'tunnel'
  | 'tls'
  | 'send'
  | 'answer'
  | 'body';

/** Follows one exchange. */
export interface ExchangeWatch {
  /** `status`: of the answer whose body is read. */
  enter(phase: ExchangePhase, status?: number): void;
  ended(outcome: ExchangeOutcome): void;
}

/** How an exchange ends, whatever its answer is made into. */
export type ExchangeOutcome =
  | HttpBreak
  | (Pick<HttpResponse, 'kind' | 'status'> & Partial<Pick<HttpResponse, 'body' | 'retryAfter'>>);

/** Begins to follow an exchange. */
export type WatchExchange = (request: HttpRequest) => ExchangeWatch;

/** Reads the answer whose head has come. What it throws breaks the exchange. */
export type ReadResponse<A> = (answer: Dispatcher.ResponseData, times: ExchangeTimes) => Promise<A>;

/** Carries one request over a connection of its own: never repeated, never redirected; what goes wrong is a value. */
export type Http = (request: HttpRequest) => Promise<Exchange>;
