/** A request and its response without anything secret: no token, code, secret or text of a memo. */
export interface HandledRequest {
  /** When it arrived, in milliseconds since 1970 on the emulator's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The HTTP status; null if the connection was closed without a response. */
  readonly status: number | null;
  /** Kakao's error code, such as KOE010 or -402; null if there is none. */
  readonly code: string | null;
  /** Milliseconds until the response. */
  readonly duration: number;
  /** `name=value` for values that explain a request, `name=***` for all others. */
  readonly parameters: readonly string[];
}
