const start = '\u001b[200~';
const end = '\u001b[201~';

/** How long (ms) nothing may come before an open paste counts as one whose end was lost. */
const pastePatience = 1000;

/** How long (ms) the beginning of a marker is held for its rest; no key sends one of these. */
const markerPatience = 500;

/**
 * Gathers bracketed pastes (xterm, "Bracketed Paste Mode") from chunks that may be cut anywhere, so
 * that each leaves in one piece; what is not pasted passes at once.
 */
export interface PasteFilter {
  /** What may be passed on now. */
  push(chunk: string): string;
  /** Ms until `giveUp` is due; null when nothing is held. */
  patience(): number | null;
  /** Lets go of what is held: a paste without its end is ended, a part of a marker was none. */
  giveUp(): string;
}

export function createPasteFilter(): PasteFilter {
  let held = '';
  /** Whether Esc was the last to pass: the rest of a marker may follow it. */
  let wasEsc = false;
  /** Whether the Esc that `held` begins with has passed already. */
  let isGhost = false;
  const withoutGhost = (text: string): string => (isGhost ? text.slice(1) : text);
  const push = (chunk: string): string => {
    if (chunk === '') return '';
    if (wasEsc && held === '' && chunk.startsWith('[')) {
      held = '\u001b';
      isGhost = true;
    }
    const text = held + chunk;
    const {passed, rest} = scan(text);
    held = rest;
    if (rest === text) return '';
    const shown = text.startsWith(start) ? passed : withoutGhost(passed);
    isGhost = false;
    wasEsc = shown.endsWith('\u001b');
    return shown;
  };
  return {
    push,
    patience: () => {
      if (held === '') return null;
      return held.startsWith(start) ? pastePatience : markerPatience;
    },
    giveUp: () => {
      const passed = held.startsWith(start) ? held + end : withoutGhost(held);
      held = '';
      isGhost = false;
      wasEsc = false;
      return passed;
    },
  };
}

/** Splits a text into what may pass and the paste or marker at its end that is not whole yet. */
function scan(text: string): {passed: string; rest: string} {
  const whole = text.slice(0, text.length - beginsMarker(text));
  let passed = '';
  let from = 0;
  for (;;) {
    const open = whole.indexOf(start, from);
    if (open === -1) break;
    passed += withoutEnds(whole.slice(from, open));
    const close = whole.indexOf(end, open + start.length);
    if (close === -1) return {passed, rest: text.slice(open)};
    from = pasteEnd(whole, close + end.length);
    passed += start + withoutEnds(whole.slice(open + start.length, from)) + end;
  }
  return {passed: passed + withoutEnds(whole.slice(from)), rest: text.slice(whole.length)};
}

/**
 * Where a paste ends whose first end marker stands before `behind`. A pasted text may hold the marker, to
 * have the rest taken for keys: with another one behind it, or an Enter that more follows at once, it did.
 */
function pasteEnd(text: string, behind: number): number {
  const next = text.indexOf(start, behind);
  const rest = text.slice(behind, next === -1 ? undefined : next);
  return rest.includes(end) || /[\r\n]./s.test(rest) ? behind + rest.length : behind;
}

/** An end without a beginning belongs to a paste that was given up. */
function withoutEnds(text: string): string {
  return text.replaceAll(end, '');
}

/** Length of the start of a marker at the text's end; Esc alone is a key and is not held. */
function beginsMarker(text: string): number {
  for (let length = start.length - 1; length >= 2; length -= 1) {
    const tail = text.slice(-length);
    if (tail.length === length && (start.startsWith(tail) || end.startsWith(tail))) return length;
  }
  return 0;
}
