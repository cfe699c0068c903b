import {trimEndRun} from '../../domain/text/trim-run.ts';

/**
 * Input within this time (ms) belongs together: no one types as fast, and every paste arrives
 * faster.
 */
const pasteWindowMs = 30;

/**
 * Shift+Enter as the kitty protocol encodes it: the key that inserts a newline, no matter which key
 * sends.
 */
export const newlineKey = '\u001b[13;2u';

/** A sequence, another key that is no text, or a run of text. */
const pieces =
  /(\u001b+(?:\[\[?[0-?]*[ -/]*[@-~]|O.))|(\u001b+[^\u001b]?|[\u0003\b\u007f])|([^\u001b\u0003\b\u007f]+)/gs;

/** Keys that are no text and may be characters of a pasted text. */
const controls = /\u001b+|[\u0003\b\u007f]/g;

/** A filter for keys without cut sequences, answers and marked pastes. */
export interface UnmarkedPaste {
  /**
   * Returns the input that can be passed on; an empty `keys` counts as the beginning of keys to
   * follow. `at` is a monotonic clock in ms.
   */
  read(keys: string, at: number): string;
  /** The time (ms) without input until `giveUp` is due; null if nothing is pending. */
  patience(): number | null;
  /** Returns the pending line ends that no text followed: they are Enter. */
  giveUp(): string;
}

/**
 * Detects pastes that the terminal does not mark, and converts their Enters and Tabs to newlines
 * and spaces. A line end is pending until its meaning is certain: one with text after it, in the
 * same read or soon, belongs to a paste, and so do all that follow until a pause; any other is
 * Enter (a committed syllable and Enter arrive together). Control characters after a pending line
 * end wait with it, and are no keys in a paste.
 */
export function createUnmarkedPaste(): UnmarkedPaste {
  let pending = '';
  let isPaste = false;
  let arrivedAt = Number.NEGATIVE_INFINITY;
  const giveUp = (): string => {
    const keys = pending;
    pending = '';
    return keys;
  };
  const readRun = (run: string): string => {
    isPaste ||= /[\r\n](?=.)/s.test(run) || (pending !== '' && /[^\r\n]/.test(run));
    const before = giveUp();
    if (isPaste) {
      const text = before.replace(controls, '') + run;
      return text.replace(/[\r\n]/g, newlineKey).replaceAll('\t', '    ');
    }
    const passed = trimEndRun(run, /[\r\n]/);
    pending = before + run.slice(passed.length);
    return passed;
  };
  const readControl = (key: string): string => {
    if (isPaste) return readRun(key.replace(controls, ''));
    if (pending === '') return key;
    pending += key;
    return '';
  };
  return {
    read: (keys, at) => {
      const isApart = at - arrivedAt >= pasteWindowMs;
      const before = isApart ? giveUp() : '';
      if (isApart) isPaste = false;
      arrivedAt = at;
      const passed = keys.replace(pieces, (_, key?: string, control?: string, run = '') => {
        if (key !== undefined) return giveUp() + key;
        return control === undefined ? readRun(run) : readControl(control);
      });
      return before + passed;
    },
    patience: () => (pending === '' ? null : pasteWindowMs),
    giveUp,
  };
}
