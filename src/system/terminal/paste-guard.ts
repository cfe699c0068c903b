/** The time (ms) after a paste in which its rest may arrive late. */
const guardMs = 1000;

/** One key press, as a terminal sends it. */
const oneKey = /^(?:\u001b{0,2}(?:\[\[?[0-?]*[ -/]*[@-~]|O.|[^\u001b])|\u001b)$/su;

const textOnly = /^[^\p{Cc}]*$/u;

/** Sequences that change nothing: arrows and the like, and answers of the terminal. */
const movesOnly = /^(?:\u001b(?:\[[\d;<?]*[$]?[A-HMRcmnty]|O[A-D]))+$/;

/** Whether a read is what one key press sends. */
export function isOneKey(chunk: string): boolean {
  return oneKey.test(chunk);
}

/** Whether a read has several keys that act, which no hand presses at once. */
export function isSeveralKeys(chunk: string): boolean {
  return !textOnly.test(chunk) && !movesOnly.test(chunk) && !isOneKey(chunk);
}

/**
 * The time after a paste in which several keys of one read, which no hand presses, must not act: a
 * slow line may deliver the rest of a pasted text that contains an end marker, or of a paste that
 * was given up, without its true end.
 */
export interface PasteGuard {
  /**
   * `isEnded`: whether the end marker arrived; otherwise the guard ends with the next key press.
   */
  start(isEnded: boolean, at: number): void;
  end(): void;
  /** Whether the read must wait; `lost`: as part of a paste whose end never arrived. */
  holds(chunk: string, at: number): 'lost' | 'ended' | null;
}

export function createPasteGuard(): PasteGuard {
  let until = Number.NEGATIVE_INFINITY;
  const end = (): void => {
    until = Number.NEGATIVE_INFINITY;
  };
  return {
    start: (isEnded, at) => {
      until = isEnded ? at + guardMs : Number.POSITIVE_INFINITY;
    },
    end,
    holds: (chunk, at) => {
      if (at >= until || textOnly.test(chunk) || movesOnly.test(chunk)) return null;
      if (!isOneKey(chunk)) return until === Number.POSITIVE_INFINITY ? 'lost' : 'ended';
      end();
      return null;
    },
  };
}
