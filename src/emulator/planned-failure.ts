/** A response that a path gives in place of its usual one. */
export interface PlannedFailure {
  readonly path: string;
  /** The HTTP status, from 200 to 599. */
  readonly status: number;
  /** Kakao's error code: KOE010 at kauth, -402 at kapi. Default: KOE003, -1. */
  readonly code?: string;
  /** The number of requests that fail. Default: all. */
  readonly times?: number;
}
