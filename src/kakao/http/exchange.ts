import type {Failure} from '../../domain/failure/failure.ts';

/** One request to Kakao. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly accessToken?: string;
  readonly form?: URLSearchParams;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
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

export type Exchange = HttpAnswer | HttpBreak;

/** Carries one request over a connection of its own: never repeated, never redirected; what goes wrong is a value. */
export type Http = (request: HttpRequest) => Promise<Exchange>;
