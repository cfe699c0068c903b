const DEADLINE_MS = 25_000;

/** Every byte a program wrote, in order; a mark is the count of bytes before it. */
export class ReceivedOutput {
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #lastAt = performance.now();

  /** Takes what arrived. */
  add(data: string): void {
    const chunk = Buffer.from(data);
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    this.#lastAt = performance.now();
  }

  /** The number of bytes so far, to count or read from later on. */
  mark(): number {
    return this.#bytes;
  }

  /** What came after a mark, as text. */
  since(mark: number): string {
    return Buffer.concat(this.#chunks).subarray(mark).toString();
  }

  /**
   * Resolves when nothing has come for `quietMs` milliseconds, counted from the call; rejects what is
   * never quiet for so long.
   */
  async quiet(quietMs: number): Promise<void> {
    const calledAt = performance.now();
    const mark = this.mark();
    for (;;) {
      if (performance.now() - calledAt > DEADLINE_MS) {
        throw new Error(`never quiet for ${quietMs} ms: ${JSON.stringify(this.since(mark))}`);
      }
      const quietSince = Math.max(this.#lastAt, calledAt);
      const left = quietSince + quietMs - performance.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }
}
