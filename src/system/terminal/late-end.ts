import {isRest} from './terminal-sequences.ts';

/** The time (ms) in which the rest of a sequence may arrive after its beginning was given up. */
const lateEndMs = 10_000;

const endOfString = /^(?:\\$|[ -~]*(?:\u0007|\u001b\\))/;

/** A string with some of its content; an introducer alone may have been a key. */
const stringBegun = /^\u001b[\]P_^X]./s;

/** The end of a sequence whose beginning was given up. */
export interface LateEnd {
  /** `begun`: the beginning of the sequence, or null if none was given up. */
  expect(begun: string | null): void;
  /**
   * Reads the next input, `gap` ms after the beginning: `begun` is the beginning that it continues
   * or an empty text, `rest` the input without the end of a string, which is not text either.
   */
  take(chunk: string, gap: number): {readonly begun: string; readonly rest: string};
}

export function createLateEnd(): LateEnd {
  let expected: string | null = null;
  return {
    expect: (begun) => {
      expected = begun;
    },
    take: (chunk, gap) => {
      const begun = gap <= lateEndMs ? expected : null;
      expected = null;
      if (begun === null) return {begun: '', rest: chunk};
      if (stringBegun.test(begun)) return {begun: '', rest: chunk.replace(endOfString, '')};
      return {begun: isRest(begun, chunk) ? begun : '', rest: chunk};
    },
  };
}
