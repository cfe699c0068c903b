import type {Readable, Writable} from 'node:stream';
import {
  type JSONRPCMessage,
  parseJSONRPCMessage,
  type RequestId,
  type Transport,
} from '@modelcontextprotocol/server';
import {decodeUtf8} from '../../domain/text/decode-utf8.ts';
import {plainJson} from '../../domain/text/plain-json.ts';
import {callFault, withArguments} from './call-shape.ts';

/** The largest message (bytes) that is read: ten times the largest text that may be sent. */
const maxLineBytes = 4 * 1024 * 1024;

/** Codes of JSON-RPC 2.0, section 5.1. */
const parseError = -32_700;
const invalidRequest = -32_600;
const invalidParams = -32_602;

export interface Pipes {
  readonly stdin: Readable;
  readonly stdout: Writable;
}

/**
 * The stdio transport of the Model Context Protocol: one JSON-RPC message a line. Differs from that
 * of the library in two ways. A line that is no message is answered with an error, and skipped. The
 * end of stdin closes nothing: the owner closes the transport once the calls in progress have ended,
 * so that what was accepted from a program that disappears is sent and recorded.
 *
 * @see https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#stdio
 */
export class LineTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: NonNullable<Transport['onmessage']>;
  /** Resolves when nothing more can be read, or when the answers are no longer read. */
  readonly ended: Promise<void>;
  readonly #end: () => void;
  readonly #pipes: Pipes;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Whether the rest of a line is skipped because it is too long. */
  #skips = false;
  #isClosed = false;
  readonly #unanswered = new Set<RequestId>();
  #onIdle: () => void = () => {};

  constructor(pipes: Pipes) {
    this.#pipes = pipes;
    const {promise, resolve} = Promise.withResolvers<void>();
    this.ended = promise;
    this.#end = resolve;
  }

  async start(): Promise<void> {
    const {stdin, stdout} = this.#pipes;
    stdout.on('error', this.#end);
    // The last line may have no end: a message that was cut off is no JSON.
    stdin.once('end', () => this.#endLine());
    for (const event of ['end', 'close', 'error']) stdin.on(event, this.#end);
    stdin.on('data', this.#read);
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.#write(message);
    if (!('method' in message)) this.#answered(message.id);
  }

  /** Resolves when every request that was read is answered or withdrawn. */
  async idle(): Promise<void> {
    if (this.#unanswered.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#onIdle = resolve;
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const {stdin} = this.#pipes;
    stdin.off('data', this.#read);
    stdin.pause();
    this.#end();
    this.onclose?.();
  }

  readonly #read = (chunk: Buffer): void => {
    let rest = chunk;
    for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10)) {
      this.#collect(rest.subarray(0, at));
      this.#endLine();
      rest = rest.subarray(at + 1);
    }
    this.#collect(rest);
  };

  /** A line in many chunks is joined once: joining at each chunk would take quadratic time. */
  #collect(bytes: Buffer): void {
    if (this.#skips || bytes.length === 0) return;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes <= maxLineBytes) return;
    this.#skips = true;
    this.#forget();
    this.#refuse(invalidRequest, `The message is longer than ${maxLineBytes} bytes.`);
  }

  #endLine(): void {
    const line = decodeUtf8(Buffer.concat(this.#pending));
    const isSkipped = this.#skips;
    this.#skips = false;
    this.#forget();
    if (isSkipped) return;
    if (!line.ok) this.#refuse(parseError, 'The line is not UTF-8.');
    else if (line.text.trim() !== '') this.#take(line.text.trim());
  }

  #forget(): void {
    this.#pending = [];
    this.#pendingBytes = 0;
  }

  #take(line: string): void {
    const value = parsed(line);
    if (value === undefined) {
      this.#refuse(parseError, 'The line is not valid JSON.');
      return;
    }
    const message = messageOf(value);
    if (message === null) {
      this.#refuse(invalidRequest, 'The line is not a JSON-RPC 2.0 message.', idOf(value));
      return;
    }
    const fault = callFault(message);
    if (fault !== null) {
      this.#refuse(invalidParams, fault, idOf(message));
      return;
    }
    this.#note(message);
    this.onmessage?.(withArguments(message));
  }

  #note(message: JSONRPCMessage): void {
    if (!('method' in message)) return;
    if ('id' in message) this.#unanswered.add(message.id);
    if (message.method !== 'notifications/cancelled') return;
    const {requestId} = message.params ?? {};
    if (typeof requestId === 'string' || typeof requestId === 'number') this.#answered(requestId);
  }

  #answered(id: RequestId | undefined): void {
    if (id !== undefined) this.#unanswered.delete(id);
    if (this.#unanswered.size === 0) this.#onIdle();
  }

  /** The id is absent if it is unknown, as in the schema of the protocol. */
  #refuse(code: number, message: string, id?: RequestId): void {
    this.onerror?.(new Error(message));
    const known = id === undefined ? {} : {id};
    void this.#write({jsonrpc: '2.0', ...known, error: {code, message}});
  }

  /** Resolves when the message was written, or cannot be, because it is no longer read. */
  #write(message: object): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    return new Promise((resolve) => {
      this.#pipes.stdout.write(`${plainJson(message)}\n`, () => resolve());
    });
  }
}

/** Undefined, which no JSON stands for, if the line is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function messageOf(value: unknown): JSONRPCMessage | null {
  try {
    return parseJSONRPCMessage(value);
  } catch {
    return null;
  }
}

function idOf(value: unknown): RequestId | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : undefined;
}
