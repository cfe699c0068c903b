/** A request that the emulator answered, without anything secret. */
export interface HandledRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** null: the connection was closed without a response. */
  readonly status: number | null;
  /** Kakao's error code; null if there is none. */
  readonly code: string | null;
  /** Milliseconds until the response. */
  readonly duration: number;
  readonly parameters: readonly string[];
}

/** The line of `emulator --log` for a request. */
export function logLine({at, method, path, status, code, ...rest}: HandledRequest): string {
  const outcome = [status ?? '---', ...(code === null ? [] : [code])];
  const words = [new Date(at).toISOString(), method, path, ...outcome];
  return [...words, `${Math.round(rest.duration)}ms`, ...rest.parameters].join(' ');
}
