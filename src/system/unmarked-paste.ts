/** A newline within this time (ms) after a run of text with another is still the same paste. */
const pasteWindow = 30;

/** Shift+Enter as the kitty protocol writes it: the key that makes a new line whatever is chosen to send. */
export const newlineKey = '\u001b[13;2u';

/** A sequence, a key that deletes, or a run of text. */
const pieces =
  /(\u001b+(?:\[\[?[0-?]*[ -/]*[@-~]|O.|[^\u001b])?|[\u0003\b\u007f])|([^\u001b\u0003\b\u007f]+)/gs;

/**
 * Finds pastes that the terminal does not mark, and makes newlines and spaces of their Enters and
 * Tabs. A carriage return alone or at the end of a chunk is Enter (a committed syllable and Enter come
 * as one); one with text behind it, or soon after a run of text with another, belongs to a paste.
 * `at` is a steady clock in ms.
 */
export function createUnmarkedPaste(): (keys: string, at: number) => string {
  let lastNewlineAt = Number.NEGATIVE_INFINITY;
  return (keys, at) =>
    keys.replace(pieces, (_, key: string | undefined, run: string) => {
      if (key !== undefined) return key;
      const isPaste = at - lastNewlineAt < pasteWindow || /[\r\n](?=.)/s.test(run);
      if (run.length > 1 && /[\r\n]/.test(run)) lastNewlineAt = at;
      return isPaste ? run.replace(/[\r\n]/g, newlineKey).replaceAll('\t', '    ') : run;
    });
}
