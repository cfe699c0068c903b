import {cutSequence, isCutAnswer, isSequence} from './terminal-sequences.ts';
import {findMarker, type OpenPaste, openPaste} from './unfinished-paste.ts';

/**
 * The time (ms) that a cut sequence waits for its rest, also after its Esc was passed on as a key:
 * input that arrives later was typed.
 */
const cutSequenceMs = 500;

/** The time (ms) that Esc may be the beginning of a sequence. */
const escMs = 25;

/**
 * The minimum time (ms) between characters typed by hand. The second character that arrives alone
 * and this slowly shows that the pending input was typed: the pieces of an answer are longer, or
 * arrive immediately.
 */
const handTypingMs = 40;

const esc = '\u001b';

/** Esc as the kitty protocol encodes it: nothing that follows can be mistaken for its rest. */
const escKey = '\u001b[27u';

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
  /** The beginning of a sequence at the end of the input. */
  let pending = '';
  let paste: OpenPaste | null = null;
  /**
   * Whether the Esc at the start of `pending` was passed on as a key: its rest may still follow.
   */
  let isEscPassed = false;
  /** The number of characters of `pending` that arrived as slowly as typed ones. */
  let slow = 0;
  let arrivedAt = 0;
  const readKeys = (text: string): Input[] => {
    const marker = findMarker(text);
    if (marker === null) {
      pending = cutSequence(text);
      return input('keys', text.slice(0, text.length - pending.length));
    }
    pending = '';
    const before = text.slice(0, marker.at);
    // An end without a start belongs to a paste that was given up, and so does the text before it.
    const isStart = marker.kind === 'start';
    paste = openPaste(marker.kind, isStart ? '' : before);
    const keys = isStart ? input('keys', ended(before)) : [];
    return [...keys, ...input('paste', paste.push(text.slice(marker.after)))];
  };
  /** Returns the pending input as text. */
  const flush = (): string => {
    const text = isEscPassed ? pending.slice(1) : pending;
    pending = '';
    isEscPassed = false;
    return text;
  };
  return {
    push: (chunk, at) => {
      const isSlow = chunk.length === 1 && at - arrivedAt >= handTypingMs;
      arrivedAt = at;
      if (paste !== null) return input('paste', paste.push(chunk));
      if (pending === '' || isEsc(pending)) slow = 0;
      else if (isSlow) slow += 1;
      // The Esc of a CSI is removed, because Ink would wait for its rest.
      if (slow > 1) {
        const typed = flush().replace(/^\u001b+(?=\[)/, '');
        return [...input('keys', typed), ...readKeys(chunk)];
      }
      const text = pending + chunk;
      if (!isSequence(text)) {
        // An answer that is broken off is not text, but the input after it is.
        if (isCutAnswer(pending)) flush();
        else if (isEscPassed) return readKeys(flush() + chunk);
      }
      const inputs = readKeys(pending + chunk);
      isEscPassed &&= pending === text;
      return inputs;
    },
    patience: () => {
      if (paste !== null) return paste.patience();
      if (pending === '') return null;
      return isEsc(pending) && !isEscPassed ? escMs : cutSequenceMs;
    },
    giveUp: () => {
      if (paste !== null) {
        const {pasted, typed} = paste.close();
        paste = null;
        return [...input('paste', pasted), ...readKeys(typed)];
      }
      if (isCutAnswer(pending)) {
        flush();
        return [];
      }
      if (isEscPassed || !isEsc(pending)) return input('keys', flush());
      const keys = ended(pending);
      pending = esc;
      isEscPassed = true;
      return input('keys', keys);
    },
  };
}

function input(kind: Input['kind'], text: string): Input[] {
  return text === '' ? [] : [{kind, text}];
}

/** Completes keys that no further input belongs to. */
function ended(keys: string): string {
  const cut = cutSequence(keys);
  const before = keys.slice(0, keys.length - cut.length);
  if (isEsc(cut)) return before + escKey.repeat(cut.length);
  return isCutAnswer(cut) ? before : keys;
}

function isEsc(sequence: string): boolean {
  return /^\u001b+$/.test(sequence);
}
