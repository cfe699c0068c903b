import {createLateEnd} from './late-end.ts';
import {
  answerMs,
  handTypingMs,
  type OpenString,
  openString,
  type StringEnd,
} from './open-string.ts';
import {
  beginsAnswer,
  beginsMarker,
  continues,
  cutKey,
  cutSequence,
  escKey,
  mouse,
  mouseLength,
} from './terminal-sequences.ts';

/**
 * The time (ms) that a cut sequence waits for its rest if its characters came as slowly as typed
 * ones, or only its Esc came, which was passed on as a key. Any other waits as long as an answer.
 */
const cutSequenceMs = 500;

/** The time (ms) that Esc, alone or with the letter of an application key, may be a beginning. */
const escMs = 25;

const esc = '\u001b';

/** A marker of a paste, a report of the mouse, or the introducer of a string. */
const special = /\u001b(?:\[(?:20[01]~|M)|[\]P_^X])/;

/** What was read: complete keys, and the input from a marker of a paste on, if there is one. */
export interface ReadKeys {
  readonly keys: string;
  readonly rest: string;
}

/**
 * Assembles keys and answers from chunks that may be cut anywhere, and drops strings (OSC, DCS,
 * APC, PM, SOS); other keys pass immediately. Pending input that turns out not to be a sequence is
 * text.
 */
export interface SequenceFilter {
  /** Reads up to the first marker of a paste; `at` is a monotonic clock in ms. */
  push(chunk: string, at: number): ReadKeys;
  /** The time (ms) without input until `giveUp` is due; null if nothing is pending. */
  patience(): number | null;
  /** Returns the pending input: a partial sequence was none. */
  giveUp(): ReadKeys;
}

export function createSequenceFilter(): SequenceFilter {
  /** The beginning of a key at the end of the input. */
  let pending = '';
  let string: OpenString | null = null;
  /**
   * The number of characters at the start of `pending` that were passed on as a key or given up:
   * their rest may still follow.
   */
  let shown = 0;
  /** Whether they were given up: then what follows is text unless it completes the sequence. */
  let isLate = false;
  /** The number of characters of `pending` that arrived as slowly as typed ones. */
  let slow = 0;
  let arrivedAt = 0;
  const lateEnd = createLateEnd();
  const forget = (): void => {
    shown = 0;
    isLate = false;
  };
  const read = (text: string): ReadKeys => {
    let keys = '';
    let rest = text;
    for (let at = rest.search(special); at !== -1; at = rest.search(special)) {
      keys += ended(rest.slice(0, at));
      rest = rest.slice(at);
      if (rest.startsWith(`${esc}[2`)) return {keys, rest};
      if (rest.startsWith(`${esc}[`)) {
        const report = mouse.exec(rest)?.[0] ?? '';
        if (report === rest && report.length < mouseLength) break;
        rest = rest.slice(report.length);
        continue;
      }
      if (rest.length < text.length) forget();
      string = openString(rest.slice(0, 2), {shown, isLate});
      forget();
      const end = string.push(rest.slice(2), 0);
      if (end === null) return {keys, rest: ''};
      string = null;
      keys += end.keys;
      rest = end.rest;
    }
    pending = shown > 0 ? cutSequence(rest) : cutKey(rest);
    return {keys: keys + closed(rest.slice(0, rest.length - pending.length)), rest: ''};
  };
  const readAfter = (before: string, text: string): ReadKeys => {
    const {keys, rest} = read(text);
    return {keys: before + keys, rest};
  };
  const endString = (end: StringEnd): ReadKeys => {
    string = null;
    return readAfter(end.keys, end.rest);
  };
  /** Returns the pending input as text. */
  const flush = (): string => {
    const text = pending.slice(shown);
    pending = '';
    forget();
    return text;
  };
  /** Whether the pending input is the beginning of a sequence that was not typed. */
  const isAnswer = (): boolean => beginsAnswer(pending) && !isLate && slow === 0;
  const pushKeys = (chunk: string, gap: number): ReadKeys => {
    const isSlow = chunk.length === 1 && gap >= handTypingMs;
    const isBrokenOff = isAnswer() && gap >= handTypingMs;
    if (pending === '' || isEsc(pending)) slow = 0;
    else if (isSlow) slow += 1;
    const text = pending + chunk;
    if (slow > 1 && !beginsMarker(text)) return readAfter(closed(flush()), chunk);
    if (!continues(pending, chunk)) {
      // An answer that is broken off is not text, but the input after it is.
      if (isBrokenOff) flush();
      else if (shown > 0) return read(flush() + chunk);
    }
    const begun = pending;
    pending = '';
    const passed = read(begun + chunk);
    if (pending !== text) forget();
    return passed;
  };
  return {
    push: (chunk, at) => {
      const gap = at - arrivedAt;
      arrivedAt = at;
      if (string !== null) {
        const end = string.push(chunk, gap);
        return end === null ? {keys: '', rest: ''} : endString(end);
      }
      if (pending !== '') return pushKeys(chunk, gap);
      const {begun, rest} = lateEnd.take(chunk, gap);
      pending = begun;
      shown = begun.length;
      isLate = begun !== '';
      return pushKeys(rest, gap);
    },
    patience: () => {
      if (string !== null) return string.patience();
      if (pending === '') return null;
      if (shown === 0 && /^\u001b+O?$/.test(pending)) return escMs;
      if (beginsMarker(pending) && pending.length > 3) return answerMs;
      const isShort = pending.length < 3 && shown > 0;
      const isTyped = slow > 0 || isShort || pending[1] === 'O';
      return isTyped ? cutSequenceMs : answerMs;
    },
    giveUp: () => {
      if (string !== null) {
        const {cut, ...end} = string.close();
        lateEnd.expect(cut);
        return endString(end);
      }
      if (shown > 0 || !isEsc(pending)) {
        lateEnd.expect(isLate ? null : pending);
        const isDropped = isAnswer();
        const keys = flush();
        return {keys: isDropped ? '' : keys, rest: ''};
      }
      const keys = ended(pending);
      pending = esc;
      shown = 1;
      return {keys, rest: ''};
    },
  };
}

/** Completes keys that no further input belongs to. */
function ended(keys: string): string {
  const cut = cutSequence(keys);
  const before = keys.slice(0, keys.length - cut.length);
  if (isEsc(cut)) return closed(before) + escKey.repeat(cut.length);
  return closed(beginsAnswer(cut) ? before : keys);
}

/** Removes the Esc of a CSI that has no end, because its rest would be sought in what follows. */
function closed(keys: string): string {
  return keys.replace(/(?<!\u001b)\u001b+(\[\[?[0-?]*[ -/]*)(?=\u001b|$)/g, '$1');
}

function isEsc(sequence: string): boolean {
  return /^\u001b+$/.test(sequence);
}
