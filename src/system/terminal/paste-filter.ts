import {cutSequence, isCutAnswer, isSequence} from './terminal-sequences.ts';
import {findMarker, type OpenPaste, openPaste} from './unfinished-paste.ts';

/**
 * How long (ms) a cut sequence is held for its rest, also behind an Esc that has passed as a key:
 * what comes later is typed.
 */
const cutSequenceMs = 500;

/** How long (ms) Esc may be the beginning of a sequence. */
const escMs = 25;

/**
 * How long (ms) a character takes at least that is typed by hand. The second one that comes alone and
 * as slowly shows that what is held was typed: the pieces of an answer are longer, or come at once.
 */
const handTypingMs = 40;

const esc = '\u001b';

/** Esc as the kitty protocol writes it: nothing that follows can be taken for its rest. */
const escKey = '\u001b[27u';

/** What came from the terminal: keys with their sequences whole, or one paste without its markers. */
export interface Input {
  readonly kind: 'keys' | 'paste';
  readonly text: string;
}

/**
 * Gathers bracketed pastes (xterm, "Bracketed Paste Mode") and the sequences of keys and answers from
 * chunks that may be cut anywhere; other keys pass at once. What was held and is no sequence is text.
 */
export interface PasteFilter {
  /** What may be passed on now; `at` is a steady clock in ms. */
  push(chunk: string, at: number): Input[];
  /** Ms of quiet until `giveUp` is due; null when nothing is waited for. */
  patience(): number | null;
  /** Lets go of what is held: a paste is closed, a part of a sequence was none. */
  giveUp(): Input[];
}

export function createPasteFilter(): PasteFilter {
  /** The beginning of a sequence at the end of what came. */
  let held = '';
  let paste: OpenPaste | null = null;
  /** Whether the Esc that `held` begins with has passed as a key: its rest may follow still. */
  let isEscOut = false;
  /** Characters of `held` that came as they are typed by hand. */
  let slow = 0;
  let cameAt = 0;
  const readKeys = (text: string): Input[] => {
    const marker = findMarker(text);
    if (marker === null) {
      held = cutSequence(text);
      return input('keys', text.slice(0, text.length - held.length));
    }
    held = '';
    const before = text.slice(0, marker.at);
    // An end without a start belongs to a paste that was given up, and so does what stands before it.
    const isStart = marker.kind === 'start';
    paste = openPaste(marker.kind, isStart ? '' : before);
    const keys = isStart ? input('keys', ended(before)) : [];
    return [...keys, ...input('paste', paste.push(text.slice(marker.behind)))];
  };
  /** Lets go of what is held as of text. */
  const letGo = (): string => {
    const text = isEscOut ? held.slice(1) : held;
    held = '';
    isEscOut = false;
    return text;
  };
  return {
    push: (chunk, at) => {
      const isSlow = chunk.length === 1 && at - cameAt >= handTypingMs;
      cameAt = at;
      if (paste !== null) return input('paste', paste.push(chunk));
      if (held === '' || isEsc(held)) slow = 0;
      else if (isSlow) slow += 1;
      // The Esc of a CSI goes, since Ink would wait for its rest.
      if (slow > 1) {
        const typed = letGo().replace(/^\u001b+(?=\[)/, '');
        return [...input('keys', typed), ...readKeys(chunk)];
      }
      const text = held + chunk;
      if (!isSequence(text)) {
        // An answer that is broken off is no text, what comes behind it is.
        if (isCutAnswer(held)) letGo();
        else if (isEscOut) return readKeys(letGo() + chunk);
      }
      const inputs = readKeys(held + chunk);
      isEscOut &&= held === text;
      return inputs;
    },
    patience: () => {
      if (paste !== null) return paste.patience();
      if (held === '') return null;
      return isEsc(held) && !isEscOut ? escMs : cutSequenceMs;
    },
    giveUp: () => {
      if (paste !== null) {
        const {pasted, typed} = paste.close();
        paste = null;
        return [...input('paste', pasted), ...readKeys(typed)];
      }
      if (isCutAnswer(held)) {
        letGo();
        return [];
      }
      if (isEscOut || !isEsc(held)) return input('keys', letGo());
      const keys = ended(held);
      held = esc;
      isEscOut = true;
      return input('keys', keys);
    },
  };
}

function input(kind: Input['kind'], text: string): Input[] {
  return text === '' ? [] : [{kind, text}];
}

/** Keys behind which nothing comes that belongs to them. */
function ended(keys: string): string {
  const cut = cutSequence(keys);
  const before = keys.slice(0, keys.length - cut.length);
  if (isEsc(cut)) return before + escKey.repeat(cut.length);
  return isCutAnswer(cut) ? before : keys;
}

function isEsc(sequence: string): boolean {
  return /^\u001b+$/.test(sequence);
}
