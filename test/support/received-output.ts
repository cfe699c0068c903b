const deadlineMs = 25_000;

/** Every byte that a program wrote, in order. A mark is the number of bytes before it. */
export class ReceivedOutput {
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #lastAt = performance.now();

  /** Appends new output. */
  add(data: string): void {
    const chunk = Buffer.from(data);
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    this.#lastAt = performance.now();
  }

  /** The number of bytes so far, as a start for counting or reading later. */
  mark(): number {
    return this.#bytes;
  }

  /** The output after a mark, as text. */
  since(mark: number): string {
    return Buffer.concat(this.#chunks).subarray(mark).toString();
  }

  /**
   * Resolves after `quietMs` milliseconds without output, counted from the call. Rejects if the
   * output never pauses for that long.
   */
  async quiet(quietMs: number): Promise<void> {
    const calledAt = performance.now();
    const mark = this.mark();
    for (;;) {
      if (performance.now() - calledAt > deadlineMs) {
        throw new Error(`never quiet for ${quietMs} ms: ${JSON.stringify(this.since(mark))}`);
      }
      const quietSince = Math.max(this.#lastAt, calledAt);
      const left = quietSince + quietMs - performance.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }
}
