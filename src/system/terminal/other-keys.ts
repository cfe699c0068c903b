import {escKey} from './terminal-sequences.ts';

/** The keypad in application mode (DECKPAM, VT100): the letter is the character plus 0x40. */
const keypad = /\u001bO([j-y])(?=\u001b|$)/g;

/**
 * A key of Windows consoles (Microsoft, "win32-input-mode": virtual key; scan code; character;
 * down; modifiers; repeats). An omitted number is 0, and 1 for the repeats.
 */
const consoleKey = /\u001b\[([\d;]*)_/g;

/** The ends of the sequences that Ink reads, by virtual key codes. */
const named: Readonly<Record<number, string>> = {
  33: '~5',
  34: '~6',
  35: 'F',
  36: 'H',
  37: 'D',
  38: 'A',
  39: 'C',
  40: 'B',
  46: '~3',
};

/**
 * The codes of the kitty protocol for Backspace, Tab and Enter, by their virtual key codes, which
 * are their characters as well: pasted characters have no virtual key.
 */
const controls: Readonly<Record<number, number>> = {8: 127, 9: 9, 13: 13};

const maxRepeats = 100;

function consoleModifiers(state: number): {shift: number; chord: number} {
  const has = (bits: number): boolean => (state & bits) !== 0;
  const isAltGr = has(1) && has(8);
  return {shift: has(16) ? 1 : 0, chord: isAltGr ? 0 : (has(3) ? 2 : 0) + (has(12) ? 4 : 0)};
}

function readConsoleKey(virtual: number, character: number, state: number): string {
  const {shift, chord} = consoleModifiers(state);
  const modifiers = 1 + shift + chord;
  const end = named[virtual];
  if (end !== undefined) {
    return end.startsWith('~')
      ? `\u001b[${end.slice(1)};${modifiers}~`
      : `\u001b[1;${modifiers}${end}`;
  }
  const control = controls[virtual === 0 ? character : virtual];
  if (control !== undefined) return `\u001b[${control};${modifiers}u`;
  if (character === 27) return escKey;
  if (character === 0) return '';
  if (character < 27 && chord > 0) return `\u001b[${character + 96};${modifiers}u`;
  return `\u001b[${character};${1 + chord}u`;
}

/** Rewrites keys of the keypad and of Windows consoles to the forms that the program reads. */
export function rewriteOtherKeys(keys: string): string {
  return keys
    .replace(keypad, (_, letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0x40))
    .replace(consoleKey, (_, parameters: string) => {
      const [virtual = 0, , character = 0, down = 0, state = 0, times = 1] = parameters
        .split(';')
        .map((digits) => (digits === '' ? undefined : Number(digits)));
      if (down !== 1) return '';
      return readConsoleKey(virtual, character, state).repeat(Math.min(times, maxRepeats));
    });
}
