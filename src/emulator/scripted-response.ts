import type {Endpoint, WholeReply} from './reply.ts';

/**
 * The response to a request instead of the usual one. With `processed: true` the request first
 * takes effect (the memo is added to the room, the token is rotated), and only the response fails.
 */
export type ScriptedResponse =
  | {
      readonly status: number;
      /** An object is sent as JSON. */
      readonly body?: string | object;
      readonly headers?: Readonly<Record<string, string>>;
      /** The delay before the response, in real milliseconds. */
      readonly delay?: number;
      readonly processed?: boolean;
    }
  /**
   * The request takes effect, and these bytes are written to the connection in place of the usual
   * response, one after the other; then it is closed. They need not be valid HTTP.
   */
  | {readonly raw: (usual: WholeReply) => readonly (string | Uint8Array)[]}
  /** The connection ends without a response: closed normally, or with a TCP reset. */
  | {readonly destroy: 'before-response' | 'reset'; readonly processed?: boolean}
  /** No response; the connection stays open. */
  | {readonly hang: true; readonly processed?: boolean}
  /** The response of another endpoint. */
  | {readonly by: Endpoint}
  /** The usual response, delayed by that many real milliseconds. */
  | {readonly delay: number}
  /**
   * The usual response after the promise is settled; `until` is called when the request arrives.
   */
  | {readonly until: () => Promise<unknown>};

/** Scripted responses for future requests, by path. */
export interface Script {
  /** `times` may be infinite. */
  add(path: string, response: ScriptedResponse, times: number): void;
  /** Removes and returns the next response for this path; null if there is none. */
  take(path: string): ScriptedResponse | null;
}

export function createScript(): Script {
  const waiting = new Map<string, {readonly response: ScriptedResponse; left: number}[]>();
  return {
    add: (path, response, times) => {
      waiting.set(path, [...(waiting.get(path) ?? []), {response, left: times}]);
    },
    take: (path) => {
      const queue = waiting.get(path) ?? [];
      const [next] = queue;
      if (next === undefined) return null;
      next.left -= 1;
      if (next.left <= 0) queue.shift();
      return next.response;
    },
  };
}
