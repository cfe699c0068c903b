import type {Socket} from 'node:net';
import {Duplex} from 'node:stream';
import type {Received} from './exchange.ts';
import {skipContinue} from './skip-continue.ts';

/** Gets the bytes that are read from the socket. */
type Bytes = Pick<Received<never>, 'add'>;

/** The time (ms) without a byte after which a connection may have said everything. */
const quietMs = 2000;

/** When to stop reading what undici no longer reads. */
export interface DrainEnd {
  readonly stop: AbortSignal;
  readonly isEnough: () => boolean;
  /** Whether a quiet connection may be closed. */
  readonly mayEnd: () => boolean;
}

/**
 * A connection as undici sees it. undici closes it as soon as it rejects a response; the socket
 * itself stays open, so that the rest of the response can still be read.
 */
export class TappedConnection extends Duplex {
  readonly #socket: Socket;
  readonly #received: Bytes | undefined;
  readonly #filter = skipContinue();
  #isWanted = false;

  constructor(socket: Socket, received?: Bytes) {
    super({allowHalfOpen: false});
    this.#socket = socket;
    this.#received = received;
    // Without a listener, an error before undici takes over would end the process.
    this.on('error', () => {});
    socket.on('readable', () => this.#pass());
    socket.once('end', () => {
      this.push(this.#filter.rest());
      this.push(null);
    });
    socket.once('error', (error) => this.destroy(error));
    socket.once('close', () => this.destroy());
    if (socket.destroyed) this.destroy();
  }

  override _read(): void {
    this.#isWanted = true;
    this.#pass();
  }

  override _write(chunk: Uint8Array, _encoding: unknown, done: (error?: Error | null) => void) {
    this.#socket.write(chunk, done);
  }

  override _final(done: () => void): void {
    this.#socket.end(() => done());
  }

  /** Reads on, without undici, until the connection ends, is quiet, or `stop` is aborted. */
  async drain({stop, isEnough, mayEnd}: DrainEnd): Promise<void> {
    const socket = this.#socket;
    const ended = Promise.withResolvers<void>();
    const end = () => ended.resolve();
    const onQuiet = () => {
      if (mayEnd()) end();
    };
    let quiet = setTimeout(onQuiet, quietMs);
    const read = () => {
      while (this.#take() !== null) {
        clearTimeout(quiet);
        quiet = setTimeout(onQuiet, quietMs);
      }
      if (isEnough() || socket.readableEnded || socket.destroyed || stop.aborted) end();
    };
    const events = ['readable', 'end', 'close'];
    for (const event of events) socket.on(event, read);
    stop.addEventListener('abort', read);
    read();
    await ended.promise;
    clearTimeout(quiet);
    for (const event of events) socket.off(event, read);
    stop.removeEventListener('abort', read);
  }

  #pass(): void {
    while (this.#isWanted && !this.destroyed) {
      const chunk = this.#take();
      if (chunk === null) return;
      const rest = this.#filter.next(chunk);
      if (rest.byteLength > 0) this.#isWanted = this.push(rest);
    }
  }

  #take(): Uint8Array | null {
    const chunk: Uint8Array | null = this.#socket.read();
    if (chunk !== null) this.#received?.add(chunk);
    return chunk;
  }
}
