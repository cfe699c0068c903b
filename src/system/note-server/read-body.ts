import type {IncomingMessage} from 'node:http';

/** The maximum size of a body in bytes. */
export const maxBodyBytes = 65_536;

/** How much of a larger body is read and dropped. */
const maxDroppedBytes = 1_048_576;

export type ReadBody =
  | {readonly kind: 'complete'; readonly bytes: Buffer}
  | {readonly kind: 'too-large'}
  /** The client left, or was too slow. */
  | {readonly kind: 'broken-off'};

/** Reads the body of a request. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const pieces: Buffer[] = [];
  let size = 0;
  if (Number(request.headers['content-length'] ?? 0) > maxDroppedBytes) return {kind: 'too-large'};
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size <= maxBodyBytes) pieces.push(piece);
      // Leaving the loop ends the connection.
      if (size > maxDroppedBytes) break;
    }
  } catch {
    return {kind: 'broken-off'};
  }
  if (size > maxBodyBytes) return {kind: 'too-large'};
  return {kind: 'complete', bytes: Buffer.concat(pieces)};
}
