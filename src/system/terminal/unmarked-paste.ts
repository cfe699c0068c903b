/** What comes within this time (ms) belongs together: nobody types as fast, and every paste comes faster. */
const pasteWindowMs = 30;

/** Shift+Enter as the kitty protocol writes it: the key that makes a new line whatever is chosen to send. */
export const newlineKey = '\u001b[13;2u';

/** A sequence, a key that deletes, or a run of text. */
const pieces =
  /(\u001b+(?:\[\[?[0-?]*[ -/]*[@-~]|O.|[^\u001b])?|[\u0003\b\u007f])|([^\u001b\u0003\b\u007f]+)/gs;

/** Of keys without sequences that are cut, answers and marked pastes. */
export interface UnmarkedPaste {
  /** What may be passed on; no keys are the beginning of some. `at` is a steady clock in ms. */
  read(keys: string, at: number): string;
  /** Ms of quiet until `giveUp` is due; null when nothing is held. */
  patience(): number | null;
  /** Lets go of line ends behind which nothing came: they are Enter. */
  giveUp(): string;
}

/**
 * Finds pastes that the terminal does not mark, and makes newlines and spaces of their Enters and
 * Tabs. A line end is held until it is certain what it is: one with text behind it, in the same read
 * or soon, belongs to a paste, and so do all that follow until it is quiet; any other is Enter (a
 * committed syllable and Enter come as one).
 */
export function createUnmarkedPaste(): UnmarkedPaste {
  let held = '';
  let isPaste = false;
  let cameAt = Number.NEGATIVE_INFINITY;
  const giveUp = (): string => {
    const lineEnds = held;
    held = '';
    return lineEnds;
  };
  const readRun = (run: string): string => {
    isPaste ||= /[\r\n](?=.)/s.test(run) || (held !== '' && /[^\r\n]/.test(run));
    const text = giveUp() + run;
    if (isPaste) return text.replace(/[\r\n]/g, newlineKey).replaceAll('\t', '    ');
    held = /[\r\n]+$/.exec(text)?.[0] ?? '';
    return text.slice(0, text.length - held.length);
  };
  return {
    read: (keys, at) => {
      const isApart = at - cameAt >= pasteWindowMs;
      const before = isApart ? giveUp() : '';
      if (isApart) isPaste = false;
      cameAt = at;
      const passed = keys.replace(pieces, (_, key: string | undefined, run: string) =>
        key === undefined ? readRun(run) : giveUp() + key,
      );
      return before + passed;
    },
    patience: () => (held === '' ? null : pasteWindowMs),
    giveUp,
  };
}
