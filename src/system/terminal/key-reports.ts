import {cutBytes, joinBytes} from './input-decoder.ts';
import {escKey} from './terminal-sequences.ts';

/**
 * A key that the terminal reports by a number. Sources: kitty, "Comprehensive keyboard handling in
 * terminals" (`CSI code:shifted:base ; modifiers:event ; text u`); xterm, "modifyOtherKeys" (`CSI
 * 27 ; modifiers ; code ~`).
 */
interface KeyReport {
  readonly sequence: string;
  readonly code: number;
  /** The code with Shift; null if it is not reported. */
  readonly shifted: number | null;
  /** The code of the key at the same place of the US layout; null if it is not reported. */
  readonly base: number | null;
  /** The pressed modifiers, one bit each. */
  readonly modifiers: number;
  readonly event: string;
  readonly isRelease: boolean;
  readonly text: string;
}

const shift = 1;
const ctrl = 4;
const capsLock = 64;
/** All modifiers that make a key a shortcut: Alt, Ctrl, Super, Hyper and Meta. */
const chord = 0b111110;

const report =
  /\u001b\[(?:27;(?<modified>\d+);(?<other>\d+)~|(?<code>\d+)(?::(?<shifted>\d*))?(?::(?<base>\d*))?(?:;(?<modifiers>\d*)(?::(?<event>\d*))?(?:;(?<text>[\d:]*))?)?u)/g;

/** Reports without a pause between them, and an Esc that is a key before them. */
const runs = /(\u001b?)((?:\u001b\[(?:27;\d+;\d+~|\d[\d:;]*u))+)/g;

/** The keys that are control characters, and Enter of the keypad. */
const controls = new Map([
  [13, '\r'],
  [57_414, '\r'],
  [9, '\t'],
  [127, '\u007f'],
]);
const esc = 27;

/** The characters of the keypad, by their codes. */
const keypad = new Map([
  ...[...'0123456789./*-+'].map((character, index) => [57_399 + index, character] as const),
  [57_415, '='],
  [57_416, ','],
]);

/** The codes of keys that are no characters (kitty, "Functional key definitions"). */
function isFunctional(code: number): boolean {
  return code >= 57_344 && code <= 63_743;
}

function readReport({groups = {}, 0: sequence}: RegExpMatchArray): KeyReport {
  const number = (digits: string | undefined): number | null => (digits ? Number(digits) : null);
  const event = groups['event'] ?? '';
  return {
    sequence,
    code: Number(groups['other'] ?? groups['code']),
    shifted: number(groups['shifted']),
    base: number(groups['base']),
    modifiers: Math.max(0, (number(groups['modified'] ?? groups['modifiers']) ?? 1) - 1),
    event,
    isRelease: event === '3',
    text: (groups['text'] ?? '').split(':').map(characterOf).join(''),
  };
}

/** Halves of a surrogate pair, which some terminals report one by one, join in the text. */
function characterOf(code: number | string): string {
  const point = Number(code);
  return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : '';
}

/** The character of a key without a chord; null if it is none. */
function textOf({code, shifted, modifiers, isRelease, text}: KeyReport): string | null {
  if (isRelease) return '';
  if (text !== '') return text;
  const isShifted = (modifiers & shift) !== 0;
  const onKeypad = keypad.get(code);
  if (onKeypad !== undefined) return onKeypad;
  if (code < 32 || code === 127 || isFunctional(code)) return null;
  if (isShifted && shifted !== null) return characterOf(shifted);
  const isUpper = isShifted !== ((modifiers & capsLock) !== 0);
  const character = characterOf(code);
  const upper = character.toUpperCase();
  return isUpper && upper.length === character.length ? upper : character;
}

/** The code of a shortcut: that of the US layout if the own layout has no Latin letter there. */
function shortcutCode({code, base}: KeyReport): number {
  return code > 127 && base !== null && !isFunctional(code) ? base : code;
}

/** The text of a typed key; null for a key that is none. */
function typedText(key: KeyReport): string | null {
  const {code, modifiers} = key;
  if ((modifiers & chord) !== 0) return null;
  const isPlain = (modifiers & shift) === 0;
  return (isPlain && !key.isRelease ? controls.get(code) : undefined) ?? textOf(key);
}

/** The sequence by which Ink reads the key. */
function typedSequence(key: KeyReport): string {
  const {sequence, code, modifiers, event} = key;
  const named = shortcutCode(key);
  if (named === code && sequence.endsWith('u')) return sequence;
  return `\u001b[${named};${modifiers + 1}${event === '' ? '' : `:${event}`}u`;
}

/** What a key inside a paste stands for: the character that the terminal took for a key. */
function pastedText(key: KeyReport): string {
  if (key.isRelease) return '';
  const {code, modifiers} = key;
  if (code === esc) return '\u001b';
  const control = controls.get(code);
  if (control !== undefined) return control;
  const named = shortcutCode(key);
  const isControl = (modifiers & ctrl) !== 0 && /[@-_a-z]/.test(characterOf(named));
  if (isControl) return String.fromCharCode(named & 0x1f);
  return textOf(key) ?? '';
}

/** Reports joined to text as far as they are text; `toText` returns null for a key. */
function readRun(run: string, toText: (key: KeyReport) => string | null): string[] {
  const pieces = [''];
  for (const match of run.matchAll(report)) {
    const key = readReport(match);
    const text = toText(key);
    if (text === null) pieces.push(typedSequence(key), '');
    else pieces[pieces.length - 1] += text;
  }
  return pieces;
}

/** A text of reports: its bytes joined, without those and the surrogates that form no character. */
function joined(text: string): string {
  return joinBytes(text).replace(/[\u0080-\u009f]|\p{Surrogate}/gu, '');
}

/** The beginning of a character at the end of such a text: its bytes, or half a surrogate pair. */
function cutCharacter(text: string): string {
  return cutBytes(text) || (/[\ud800-\udbff]$/.exec(text)?.[0] ?? '');
}

/** The text of a paste, in which the terminal replaced characters by reports. */
export function decodePaste(text: string): string {
  return text.replace(runs, (_, before: string, run: string) => {
    return before + joined(readRun(run, pastedText).join(''));
  });
}

/**
 * Replaces reports of typed characters by these characters, also if each byte of a character has
 * its own report, and reports of shortcuts by the form that Ink reads.
 */
export interface KeyDecoder {
  read(keys: string): string;
  /** Whether the last character is incomplete. */
  isPending(): boolean;
  giveUp(): string;
}

export function createKeyDecoder(): KeyDecoder {
  /** The beginning of an incomplete character. */
  let pending = '';
  const giveUp = (): string => {
    const text = joined(pending);
    pending = '';
    return text;
  };
  const read = (keys: string): string => {
    let begun = pending;
    pending = '';
    const decoded = keys.replace(runs, (match, before: string, run: string, at: number) => {
      const pieces = readRun(run, typedText);
      if (at === 0 && before === '') {
        pieces[0] = begun + pieces[0];
        begun = '';
      }
      if (at + match.length === keys.length) {
        const last = pieces.pop() ?? '';
        pending = cutCharacter(last);
        pieces.push(last.slice(0, last.length - pending.length));
      }
      const text = pieces.map((piece, index) => (index % 2 === 0 ? joined(piece) : piece));
      return (before === '' ? '' : escKey) + text.join('');
    });
    return joined(begun) + decoded;
  };
  return {
    read: (keys) => (keys === '' ? '' : read(keys)),
    isPending: () => pending !== '',
    giveUp,
  };
}
