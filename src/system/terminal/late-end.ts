/** The time (ms) in which the rest of an answer may arrive after it was given up. */
const lateEndMs = 10_000;

/** The end of an answer whose beginning was given up. */
export interface LateEnd {
  expect(isExpected: boolean): void;
  /** Removes the end from the next input, `gap` ms after the beginning; it is not text either. */
  drop(chunk: string, gap: number): string;
}

export function createLateEnd(): LateEnd {
  let isExpected = false;
  return {
    expect: (expected) => {
      isExpected = expected;
    },
    drop: (chunk, gap) => {
      const isDue = isExpected && gap <= lateEndMs;
      isExpected = false;
      return isDue ? chunk.replace(/^(?:\\$|[ -~]*(?:\u0007|\u001b\\))/, '') : chunk;
    },
  };
}
