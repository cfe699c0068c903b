/** The time (ms) in which the rest of an answer may arrive after it was given up. */
const lateEndMs = 10_000;

const endOfString = /^(?:\\$|[ -~]*(?:\u0007|\u001b\\))/;
/** Parameters and the final letter of a report; a letter alone may be typed. */
const endOfReport = /^(?:[\d;:]+\$?|\$)[MRScmntuxy](?=\u001b|$)/;

/** The end of an answer whose beginning was given up. */
export interface LateEnd {
  /** `begun`: the beginning of the answer, or null if none was given up. */
  expect(begun: string | null): void;
  /** Removes the end from the next input, `gap` ms after the beginning; it is not text either. */
  drop(chunk: string, gap: number): string;
}

export function createLateEnd(): LateEnd {
  let expected: RegExp | null = null;
  return {
    expect: (begun) => {
      if (begun === null) expected = null;
      else expected = begun.startsWith('\u001b[') ? endOfReport : endOfString;
    },
    drop: (chunk, gap) => {
      const end = gap <= lateEndMs ? expected : null;
      expected = null;
      return end === null ? chunk : chunk.replace(end, '');
    },
  };
}
