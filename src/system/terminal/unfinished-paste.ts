import {answerMs} from './open-string.ts';
import {isSeveralKeys} from './paste-guard.ts';
import {pasteEnd, pasteStart} from './terminal-sequences.ts';

/**
 * The time (ms) without input after which the end of an open paste is considered lost, and several
 * keys of one read, which may be the rest of a paste, were typed.
 */
const openPasteMs = 1000;

/**
 * The same time (ms) for a paste that arrives byte by byte on a slow line: after it, each of its
 * line ends would be Enter.
 */
const slowPasteMs = 3000;

/**
 * The time (ms) without input after which the input after an end marker counts as typed. A pasted
 * text may contain that marker, so that its rest would act as keys (Enter, a command, y): then the
 * true end follows immediately, and everything before it is pasted, no matter how long it is and
 * where the reads cut it. Keys that were typed ahead after a paste arrive without another marker:
 * they act after the wait, several of one read after `openPasteMs`. The same keys before a next
 * paste cannot be distinguished from a pasted text that contains both markers: they are text too,
 * because a paste must not send.
 */
const markerWaitMs = 100;

/**
 * A paste from its first marker on, or what may be the rest of one, until its extent is certain.
 */
export interface OpenPaste {
  /** Accepts the next input; returns text that is certainly pasted if nothing else was pending. */
  push(text: string): string;
  /**
   * The time (ms) without input until `close` is due. `isSlow`: it arrives character by
   * character.
   */
  patience(isSlow: boolean): number;
  close(): ClosedPaste;
  hasMarker(): boolean;
}

export interface ClosedPaste {
  readonly pasted: string;
  readonly typed: string;
  /** Whether an end marker is the last one. */
  readonly isEnded: boolean;
  /** The beginning of a marker at the end of a paste without one. */
  readonly cut: string;
}

export interface PasteMarker {
  readonly kind: 'start' | 'end';
  readonly at: number;
  /** The index of the text after the marker. */
  readonly after: number;
}

export function findMarker(text: string): PasteMarker | null {
  const at = text.search(/\u001b\[20[01]~/);
  if (at === -1) return null;
  const kind = text.startsWith(pasteStart, at) ? 'start' : 'end';
  return {kind, at, after: at + pasteStart.length};
}

/**
 * Begins after a marker, or without one: then the text was typed if no marker follows. `before` is
 * the text before an end whose start is no longer known.
 */
export function openPaste(marker: PasteMarker['kind'] | null, before = ''): OpenPaste {
  /** The text without its markers; the parts before the last marker are pasted. */
  let parts = [before];
  let pasted = 1;
  let last = marker;
  /** The beginning of a marker. */
  let pending = '';
  /** Whether a read after the last marker has several keys. */
  let isSeveral = false;
  return {
    push: (text) => {
      let rest = pending + text;
      for (let next = findMarker(rest); next !== null; next = findMarker(rest)) {
        const part = parts.splice(pasted).join('') + rest.slice(0, next.at);
        pasted = parts.push(closed(part));
        last = next.kind;
        isSeveral = false;
        rest = rest.slice(next.after);
      }
      isSeveral ||= last === 'end' && isSeveralKeys(rest);
      pending = cutMarker(rest);
      if (rest !== pending) parts.push(rest.slice(0, rest.length - pending.length));
      if (last === 'start' || pending !== '' || parts.length > pasted) return '';
      const passed = parts.join('');
      parts = [];
      pasted = 0;
      return passed;
    },
    patience: (isSlow) => {
      if (last === 'end' && !isSeveral) return markerWaitMs;
      if (last === 'start' && isSlow) return slowPasteMs;
      return pending === '' ? openPasteMs : answerMs;
    },
    close: () => {
      const end = last === 'start' ? parts.length : pasted;
      const typed = parts.slice(end).join('') + pending;
      const isOpen = last === 'start';
      return {
        pasted: parts.slice(0, end).join(''),
        typed: isOpen ? '' : typed,
        isEnded: last === 'end',
        cut: isOpen ? pending : '',
      };
    },
    hasMarker: () => last !== null,
  };
}

/**
 * Replaces the Esc of a sequence that a marker cuts by another control character, which is removed
 * later: without the marker, its rest would be sought in the text after it.
 */
function closed(text: string): string {
  const at = text.lastIndexOf('\u001b');
  const isCut = at !== -1 && /^\u001b(?:\[[0-?]*[ -/]*)?$/.test(text.slice(at));
  return isCut ? `${text.slice(0, at)}\u0000${text.slice(at + 1)}` : text;
}

/** The beginning of a marker at the end of a text. */
function cutMarker(text: string): string {
  for (let length = pasteStart.length - 1; length > 0; length -= 1) {
    const tail = text.slice(-length);
    if (pasteStart.startsWith(tail) || pasteEnd.startsWith(tail)) return tail;
  }
  return '';
}
