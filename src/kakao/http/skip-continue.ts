/** Takes the chunks of a response and returns them without interim responses 100 at its start. */
export interface ContinueFilter {
  next(chunk: Uint8Array): Uint8Array;
  /** What was held back when the connection ended. */
  rest(): Uint8Array;
}

const interim = 'HTTP/1.1 100';

/** The maximum size of an interim head in bytes. */
const maxHeadBytes = 16 * 1024;

/**
 * Removes "100 Continue", which a server may send although the request did not ask for it (RFC
 * 9110, section 15.2): undici rejects such a response, and the tokens in it would be lost.
 */
export function skipContinue(): ContinueFilter {
  let held = Buffer.alloc(0);
  let isDone = false;
  const rest = (): Uint8Array => {
    isDone = true;
    const bytes = held;
    held = Buffer.alloc(0);
    return bytes;
  };
  return {
    next: (chunk) => {
      if (isDone) return chunk;
      held = Buffer.concat([held, chunk]);
      while (isInterim(held) && held.length >= interim.length) {
        const end = held.indexOf('\r\n\r\n');
        if (end < 0 && held.length <= maxHeadBytes) return Buffer.alloc(0);
        if (end < 0) return rest();
        held = held.subarray(end + 4);
      }
      return isInterim(held) ? Buffer.alloc(0) : rest();
    },
    rest,
  };
}

/** Whether these bytes are, or may become, the start of an interim response. */
function isInterim(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, interim.length).replace('HTTP/1.0', 'HTTP/1.1');
  return interim.startsWith(start);
}
