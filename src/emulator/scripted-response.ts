/**
 * What a request meets instead of the usual answer. `processed: true` lets the request take effect
 * first (the memo stands in the room, the token is rotated) and only then spoils the answer.
 */
export type ScriptedResponse =
  | {
      readonly status: number;
      /** An object is sent as JSON. */
      readonly body?: string | object;
      readonly headers?: Readonly<Record<string, string>>;
      /** Real milliseconds before the answer. */
      readonly delay?: number;
      readonly processed?: boolean;
    }
  /** The connection ends without an answer: in good order, or with a TCP reset. */
  | {readonly destroy: 'before-response' | 'reset'; readonly processed?: boolean}
  /** No answer ever; the connection stays open. */
  | {readonly hang: true; readonly processed?: boolean}
  /** The usual answer, so many real milliseconds late. */
  | {readonly delay: number}
  /** The usual answer, made when the promise is settled; `until` is called when the request is there. */
  | {readonly until: () => Promise<unknown>};

/** The answers that wait for their requests, by path. */
export interface Script {
  add(path: string, response: ScriptedResponse, times: number): void;
  /** The next one for this path, taken out; null when there is none. */
  take(path: string): ScriptedResponse | null;
}

/** An empty script. */
export function createScript(): Script {
  const waiting = new Map<string, ScriptedResponse[]>();
  return {
    add: (path, response, times) => {
      const queue = waiting.get(path) ?? [];
      waiting.set(path, [...queue, ...Array.from({length: times}, () => response)]);
    },
    take: (path) => waiting.get(path)?.shift() ?? null,
  };
}
