import {handTypingMs} from './open-string.ts';
import {createPasteGuard, isOneKey} from './paste-guard.ts';
import {createSequenceFilter, type ReadKeys} from './sequence-filter.ts';
import {pasteEnd} from './terminal-sequences.ts';
import {findMarker, type OpenPaste, openPaste} from './unfinished-paste.ts';

/**
 * A piece of the terminal's input: keys with complete sequences, or one paste without its markers.
 */
export interface Input {
  readonly kind: 'keys' | 'paste';
  readonly text: string;
}

/**
 * Assembles bracketed pastes (xterm, "Bracketed Paste Mode") and the sequences of keys and answers
 * from chunks that may be cut anywhere; other keys pass immediately. Pending input that turns out
 * not to be a sequence is text.
 */
export interface PasteFilter {
  /** Returns the input that can be passed on now; `at` is a monotonic clock in ms. */
  push(chunk: string, at: number): Input[];
  /** The time (ms) without input until `giveUp` is due; null if nothing is pending. */
  patience(): number | null;
  /** Returns the pending input: a paste is closed, a partial sequence was none. */
  giveUp(): Input[];
}

export function createPasteFilter(): PasteFilter {
  const sequences = createSequenceFilter();
  const guard = createPasteGuard();
  let paste: OpenPaste | null = null;
  let arrivedAt = 0;
  /** Whether each read of the open paste was at most one character. */
  let isSlow = false;
  /** The beginning of an end marker at which a paste was given up. */
  let cutEnd = '';
  const read = ({keys, rest}: ReadKeys): Input[] => {
    const marker = findMarker(rest);
    if (marker === null) return input('keys', keys);
    // An end without a start belongs to a paste that was given up, and so does the text before it.
    const isStart = marker.kind === 'start';
    const begun = rest.slice(marker.after);
    isSlow = begun === '';
    paste = openPaste(marker.kind, isStart ? '' : keys);
    const pasted = input('paste', paste.push(begun));
    return isStart ? [...input('keys', keys), ...pasted] : pasted;
  };
  const readKeys = (text: string): Input[] => read(sequences.push(text, arrivedAt));
  const endPaste = (open: OpenPaste): Input[] => {
    const {pasted, typed, isEnded, cut} = open.close();
    paste = null;
    cutEnd = cut;
    if (open.hasMarker() && !isOneKey(typed)) guard.start(isEnded, arrivedAt);
    else guard.end();
    return [...input('paste', pasted), ...(typed === '' ? [] : readKeys(typed))];
  };
  return {
    push: (text, at) => {
      const chunk = `${cutEnd}${text}`.startsWith(pasteEnd) ? `${cutEnd}${text}` : text;
      cutEnd = '';
      const isByHand = at - arrivedAt >= handTypingMs && isOneKey(chunk);
      arrivedAt = at;
      if (paste === null && sequences.patience() === null) {
        const held = guard.holds(chunk, at);
        if (held !== null) paste = openPaste(held === 'lost' ? 'start' : null);
      }
      if (paste === null) return readKeys(chunk);
      isSlow &&= chunk.length < 2;
      if (paste.hasMarker() || !isByHand) return input('paste', paste.push(chunk));
      return [...endPaste(paste), ...readKeys(chunk)];
    },
    patience: () => (paste === null ? sequences.patience() : paste.patience(isSlow)),
    giveUp: () => (paste === null ? read(sequences.giveUp()) : endPaste(paste)),
  };
}

function input(kind: Input['kind'], text: string): Input[] {
  return text === '' ? [] : [{kind, text}];
}
