import {pasteEnd, pasteStart} from './terminal-sequences.ts';

/** How long (ms) nothing may come before an open paste counts as one whose end was lost. */
const openPasteMs = 1000;

/**
 * How long (ms) nothing may come before what stands behind an end marker counts as typed. A pasted
 * text may hold that marker, to have its rest taken for keys (Enter, a command, y): then the true end
 * comes at once, and all before it is pasted, however long it is and wherever the reads cut it. Keys
 * that were typed ahead behind a paste come without another marker: they act when it is quiet. The
 * same keys before a next paste cannot be told from a pasted text that holds both markers: they are
 * text as well, since a paste must not send.
 */
const markerWaitMs = 100;

/** A paste from its first marker on, until it is certain what belongs to it. */
export interface OpenPaste {
  /** Takes what came next; returns what is pasted for certain when nothing else was held. */
  push(text: string): string;
  /** Ms of quiet until `close` is due. */
  patience(): number;
  close(): {readonly pasted: string; readonly typed: string};
}

export interface PasteMarker {
  readonly kind: 'start' | 'end';
  readonly at: number;
  /** Where the text behind it begins. */
  readonly behind: number;
}

export function findMarker(text: string): PasteMarker | null {
  const at = text.search(/\u001b\[20[01]~/);
  if (at === -1) return null;
  const kind = text.startsWith(pasteStart, at) ? 'start' : 'end';
  return {kind, at, behind: at + pasteStart.length};
}

/** Begins behind a marker; `before` is what stood before an end whose start is not known any more. */
export function openPaste(marker: PasteMarker['kind'], before: string): OpenPaste {
  /** The text without its markers; those parts are pasted that stand before the last marker. */
  let parts = [before];
  let pasted = 1;
  let last = marker;
  /** The beginning of a marker. */
  let held = '';
  return {
    push: (text) => {
      let rest = held + text;
      for (let next = findMarker(rest); next !== null; next = findMarker(rest)) {
        pasted = parts.push(rest.slice(0, next.at));
        last = next.kind;
        rest = rest.slice(next.behind);
      }
      held = cutMarker(rest);
      if (rest !== held) parts.push(rest.slice(0, rest.length - held.length));
      if (last === 'start' || held !== '' || parts.length > pasted) return '';
      const passed = parts.join('');
      parts = [];
      pasted = 0;
      return passed;
    },
    patience: () => (last === 'start' ? openPasteMs : markerWaitMs),
    close: () => {
      const end = last === 'start' ? parts.length : pasted;
      const typed = parts.slice(end).join('') + held;
      return {pasted: parts.slice(0, end).join(''), typed: last === 'start' ? '' : typed};
    },
  };
}

/** The beginning of a marker at the end of a text. */
function cutMarker(text: string): string {
  for (let length = pasteStart.length - 1; length > 0; length -= 1) {
    const tail = text.slice(-length);
    if (pasteStart.startsWith(tail) || pasteEnd.startsWith(tail)) return tail;
  }
  return '';
}
