import {findMarker, type OpenPaste, openPaste} from './open-paste.ts';
import {cutSequence, isCutAnswer} from './terminal-sequences.ts';

/** How long (ms) a cut sequence is held for its rest; no key sends the beginning of one alone. */
const cutPatience = 500;

/** How long (ms) Esc may be the beginning of a sequence. */
const escPatience = 25;

/** Esc as the kitty protocol writes it: nothing that follows can be taken for its rest. */
const escKey = '\u001b[27u';

/** What came from the terminal: keys with their sequences whole, or one paste without its markers. */
export interface Input {
  readonly kind: 'keys' | 'paste';
  readonly text: string;
}

/**
 * Gathers bracketed pastes (xterm, "Bracketed Paste Mode") and the sequences of keys and answers from
 * chunks that may be cut anywhere; other keys pass at once.
 */
export interface PasteFilter {
  /** What may be passed on now. */
  push(chunk: string): Input[];
  /** Ms of quiet until `giveUp` is due; null when nothing is waited for. */
  patience(): number | null;
  /** Lets go of what is held: a paste is closed, a part of a sequence was none. */
  giveUp(): Input[];
}

export function createPasteFilter(): PasteFilter {
  /** The beginning of a sequence at the end of what came. */
  let held = '';
  let paste: OpenPaste | null = null;
  /** Whether an Esc has passed as a key: the rest of a sequence may follow it still. */
  let isBehindEsc = false;
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
  return {
    push: (chunk) => {
      const isRest = isBehindEsc && /^(?:\[[\d?]|\]\d)/.test(chunk);
      isBehindEsc = false;
      if (paste !== null) return input('paste', paste.push(chunk));
      return readKeys(`${isRest ? '\u001b' : held}${chunk}`);
    },
    patience: () => {
      if (paste !== null) return paste.patience();
      if (held === '') return null;
      return isEsc(held) ? escPatience : cutPatience;
    },
    giveUp: () => {
      if (paste !== null) {
        const {pasted, typed} = paste.close();
        paste = null;
        return [...input('paste', pasted), ...readKeys(typed)];
      }
      isBehindEsc = isEsc(held);
      const keys = ended(held);
      held = '';
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
