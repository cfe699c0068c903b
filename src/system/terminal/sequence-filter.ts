import {createLateEnd} from './late-end.ts';
import {
  answerMs,
  handTypingMs,
  type OpenString,
  openString,
  type StringEnd,
} from './open-string.ts';
import {beginsAnswer, cutKey, cutSequence, escKey, isSequence} from './terminal-sequences.ts';

/**
 * The time (ms) that a cut sequence waits for its rest, also after its Esc was passed on as a key:
 * input that arrives later was typed.
 */
const cutSequenceMs = 500;

/** The time (ms) that Esc, alone or with the letter of an application key, may be a beginning. */
const escMs = 25;

const esc = '\u001b';

/** A marker of a paste, or the introducer of a string. */
const special = /\u001b(?:\[20[01]~|[\]P_^X])/;

/** What was read: complete keys, and the input from a marker of a paste on, if there is one. */
export interface ReadKeys {
  readonly keys: string;
  readonly rest: string;
}

/**
 * Assembles keys and answers from chunks that may be cut anywhere, and drops strings (OSC, DCS, APC,
 * PM, SOS); other keys pass immediately. Pending input that turns out not to be a sequence is text.
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
   * Whether the Esc at the start of `pending` was passed on as a key: its rest may still follow.
   */
  let isEscPassed = false;
  /** The number of characters of `pending` that arrived as slowly as typed ones. */
  let slow = 0;
  let arrivedAt = 0;
  const lateEnd = createLateEnd();
  const read = (text: string): ReadKeys => {
    let keys = '';
    let rest = text;
    for (let at = rest.search(special); at !== -1; at = rest.search(special)) {
      keys += ended(rest.slice(0, at));
      if (rest[at + 1] === '[') return {keys, rest: rest.slice(at)};
      string = openString(rest.slice(at, at + 2), isEscPassed);
      isEscPassed = false;
      const end = string.push(rest.slice(at + 2), 0);
      if (end === null) return {keys, rest: ''};
      string = null;
      keys += end.keys;
      rest = end.rest;
    }
    pending = isEscPassed ? cutSequence(rest) : cutKey(rest);
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
    const text = isEscPassed ? pending.slice(1) : pending;
    pending = '';
    isEscPassed = false;
    return text;
  };
  const pushKeys = (chunk: string, gap: number): ReadKeys => {
    const isSlow = chunk.length === 1 && gap >= handTypingMs;
    if (pending === '' || isEsc(pending)) slow = 0;
    else if (isSlow) slow += 1;
    if (slow > 1) return readAfter(closed(flush()), chunk);
    const text = pending + chunk;
    if (!isSequence(text)) {
      // An answer that is broken off is not text, but the input after it is.
      if (beginsAnswer(pending) && gap >= handTypingMs) flush();
      else if (isEscPassed) return read(flush() + chunk);
    }
    const begun = pending;
    pending = '';
    const passed = read(begun + chunk);
    isEscPassed &&= pending === text;
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
      return pushKeys(pending === '' ? lateEnd.drop(chunk, gap) : chunk, gap);
    },
    patience: () => {
      if (string !== null) return string.patience();
      if (pending === '') return null;
      if (beginsAnswer(pending)) return answerMs;
      return /^\u001b+O?$/.test(pending) && !isEscPassed ? escMs : cutSequenceMs;
    },
    giveUp: () => {
      if (string !== null) {
        const {cut, ...end} = string.close();
        lateEnd.expect(cut);
        return endString(end);
      }
      if (beginsAnswer(pending)) {
        lateEnd.expect(pending);
        flush();
        return {keys: '', rest: ''};
      }
      if (isEscPassed || !isEsc(pending)) return {keys: flush(), rest: ''};
      const keys = ended(pending);
      pending = esc;
      isEscPassed = true;
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
