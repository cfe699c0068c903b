import type {Key} from 'ink';
import {latinOfJamo} from '../../domain/hangul-keys.ts';
import {keyStroke, type Stroke} from './stroke.ts';

/** A newline within this time (ms) after a chunk of text with another is still the same paste. */
const pasteWindow = 30;

/** The key that makes a new line whatever is chosen to send. */
const pastedNewline = 'shift+enter';

export type StrokeReader = (input: string, key: Key, at: number) => Stroke[];

const namedKeys = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const;

/**
 * Reads what Ink hands over in the order it was typed: a chunk may hold several keys, and a
 * committed syllable and Enter come as one. `at` is a steady clock in ms.
 *
 * A carriage return alone or at the end of a chunk is Enter; one with text behind it, or soon after
 * a chunk of text with another, belongs to a paste that the terminal did not mark, and is a newline.
 */
export function createStrokeReader(): StrokeReader {
  let lastNewlineAt = Number.NEGATIVE_INFINITY;
  return (input, key, at) => {
    const isPaste = at - lastNewlineAt < pasteWindow;
    const strokes = readChunk(input, key, isPaste);
    if (input.length > 1 && /[\r\n]/.test(input)) lastNewlineAt = at;
    return strokes;
  };
}

function readChunk(input: string, key: Key, isPaste: boolean): Stroke[] {
  const named = namedKeys.find(([property]) => key[property]);
  if (named !== undefined) {
    const name = withModifiers(named[1], key);
    return [keyStroke(name === 'enter' && isPaste ? pastedNewline : name)];
  }
  // A shortcut of the desktop's is no letter.
  if (key.super || key.hyper) return [];
  if (key.ctrl) return [keyStroke(`ctrl+${latinOfJamo(input)}`)];
  if (key.meta && input !== '') return [keyStroke(`alt+${latinOfJamo(input)}`)];
  return splitText(input, isPaste);
}

function withModifiers(name: string, key: Key): string {
  const ctrl = key.ctrl ? 'ctrl+' : '';
  // An Esc that the terminal sent twice comes as meta: it stays Esc.
  const alt = key.meta && name !== 'esc' ? 'alt+' : '';
  return `${ctrl}${alt}${key.shift ? 'shift+' : ''}${name}`;
}

function splitText(input: string, isPaste: boolean): Stroke[] {
  const hasInnerNewline = isPaste || /[\r\n](?=.)/s.test(input);
  const strokes: Stroke[] = [];
  for (const piece of input.match(/[\u0000-\u001f\u007f]|[^\u0000-\u001f\u007f]+/g) ?? []) {
    const control = piece.length === 1 ? controlStroke(piece, hasInnerNewline) : null;
    strokes.push(control ?? {kind: 'text', text: piece});
  }
  return strokes;
}

function controlStroke(character: string, isPaste: boolean): Stroke | null {
  const code = character.charCodeAt(0);
  if (code === 0x7f) return keyStroke('backspace');
  if (code >= 0x20) return null;
  if (isPaste && (character === '\r' || character === '\n')) return keyStroke(pastedNewline);
  if (character === '\r') return keyStroke('enter');
  if (character === '\t' && isPaste) return {kind: 'text', text: '    '};
  if (character === '\t') return keyStroke('tab');
  return keyStroke(`ctrl+${String.fromCharCode(code + (code <= 26 ? 96 : 64))}`);
}
