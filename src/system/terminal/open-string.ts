import {beginsAnswer, continues, escKey, mayBeginAnswer} from './terminal-sequences.ts';

/**
 * The time (ms) without input after which a string that no terminal is known to send is none: Alt
 * and its letter are a key, and what follows was typed.
 */
const possibleStringMs = 500;

/**
 * The time (ms) without input that the rest of an answer may take on a slow line, or of a string
 * that came together with its introducer, which no hand types.
 */
export const answerMs = 2000;

/** The minimum time (ms) between characters typed by hand. */
export const handTypingMs = 40;

/** The number of characters that show what a string is. */
const headUnits = 16;

/**
 * A string that tmux passes through: each Esc in it is doubled, and BEL does not end it (tmux(1),
 * `allow-passthrough`).
 */
const passedOn = /^\u001bPtmux;/;

/** Ends of strings; for one that tmux passes through, the Esc that has no second one. */
const stringEnd = /[\u0007\u0018\u001a\u001b]/;
const passedOnEnd = /[\u0018\u001a]|(?<!\u001b)(?:\u001b\u001b)*\u001b(?!\u001b)/;

/** The input after a string: keys that are complete, and input to be read. */
export interface StringEnd {
  readonly keys: string;
  readonly rest: string;
}

/**
 * A string of the terminal (OSC, DCS, APC, PM, SOS) from its introducer on, gathered over any
 * number of reads. BEL, ST, CAN and SUB end it, and none of it is text. Without an end it was
 * typed, unless it began as an answer.
 */
export interface OpenString {
  /** Accepts the next input, `gap` ms after the previous one; null while the string is open. */
  push(chunk: string, gap: number): StringEnd | null;
  /** The time (ms) without input until `close` is due. */
  patience(): number;
  /** `cut`: the beginning of an answer whose end is missing, an introducer alone, or null. */
  close(): StringEnd & {readonly cut: string | null};
}

/** How much of an introducer was used before its string was opened. */
export interface UsedIntroducer {
  /**
   * The number of its characters that were passed on as keys: then only the strings that terminals
   * answer with are accepted.
   */
  readonly shown: number;
  /** Whether that was so long ago that a string without its end was typed. */
  readonly isLate: boolean;
}

/** Opens a string at its introducer. */
export function openString(introducer: string, {shown, isLate}: UsedIntroducer): OpenString {
  let head = introducer;
  let content = '';
  /** Whether nothing came together with the introducer. */
  let isBare = true;
  /** An Esc at the end, which may be the first half of ST. */
  let cutEnd = '';
  /** Where the first character that arrived as slowly as a typed one is. */
  let slowAt: number | null = null;
  const isAnswer = (): boolean => !isLate && beginsAnswer(head);
  const end = (typedAt: number, rest: string): StringEnd => {
    const typed = content.slice(typedAt) + rest;
    if (isAnswer()) return {keys: '', rest: typed};
    const keys = introducer + content.slice(0, typedAt);
    return {keys: keys.slice(shown), rest: typed};
  };
  const add = (text: string): void => {
    content += text;
    if (head.length < headUnits) head += text.slice(0, headUnits);
  };
  const isImpossible = (): boolean => shown > 0 && !beginsAnswer(head) && !mayBeginAnswer(head);
  /** Returns the end of a string that later input shows to be none. */
  const endByHand = (text: string): StringEnd | null => {
    const isShort = text.length === 1;
    if (isShort && slowAt !== null) return end(slowAt, text);
    if (!isPrintable(text) && isPrintable(head.slice(1))) return end(content.length, text);
    if (isShort) slowAt = content.length;
    return null;
  };
  /** Whether the Esc at the end was a key, and what follows it was typed. */
  const endsByEsc = (chunk: string, gap: number): boolean =>
    cutEnd !== '' &&
    gap >= handTypingMs &&
    !passedOn.test(head) &&
    !chunk.startsWith('\\') &&
    !continues(cutEnd, chunk);
  return {
    push: (chunk, gap) => {
      if (endsByEsc(chunk, gap)) {
        const {keys, rest} = end(content.length, chunk);
        return {keys: keys + escKey, rest};
      }
      const isPassedOn = passedOn.test(head + chunk.slice(0, headUnits));
      const {content: more, rest} = splitAtEnd(cutEnd + chunk, isPassedOn);
      const isOpen = rest === '';
      const isLater = gap >= handTypingMs && cutEnd === '';
      const isTyped = isLater && (isOpen || (content + more === '' && rest.length === 1));
      const typed = isTyped ? endByHand(more || rest) : null;
      if (typed !== null) return typed;
      isBare &&= isLater || (isOpen && more === '');
      cutEnd = '';
      add(more);
      if (isOpen) return isImpossible() ? end(content.length, '') : null;
      if (rest[0] !== '\u001b') return {keys: '', rest: rest.slice(1)};
      if (rest[1] === '\\') return {keys: '', rest: rest.slice(2)};
      if (rest.length > 1 || isImpossible()) return end(content.length, rest);
      cutEnd = '\u001b';
      return null;
    },
    patience: () => (isBare && !isAnswer() ? possibleStringMs : answerMs),
    close: () => {
      // An answer has no control characters: from the first one on it was typed.
      const typedAt = isAnswer() ? content.search(/[\u0000-\u001f]/) : -1;
      const isCut = isAnswer() && typedAt === -1;
      const typed = end(typedAt === -1 ? content.length : typedAt, isCut ? '' : cutEnd);
      const isIntroducer = isBare && content === '';
      return {...typed, cut: isCut || isIntroducer ? head : null};
    },
  };
}

/** Splits before the end of a string; `rest` is empty without one. A doubled Esc is removed. */
function splitAtEnd(text: string, isPassedOn: boolean): {content: string; rest: string} {
  const end = (isPassedOn ? passedOnEnd : stringEnd).exec(text);
  const at = end === null ? text.length : end.index + end[0].length - 1;
  const content = text.slice(0, at);
  return {
    content: isPassedOn ? content.replaceAll('\u001b\u001b', '') : content,
    rest: text.slice(at),
  };
}

function isPrintable(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
