import type {Key} from 'ink';
import {latinOfJamo} from '../../domain/text/hangul-keys.ts';
import {keyStroke, type Stroke} from './stroke.ts';

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
 * committed syllable and Enter come as one.
 */
export function readStrokes(input: string, key: Key): Stroke[] {
  const named = namedKeys.find(([property]) => key[property]);
  if (named !== undefined) return [keyStroke(withModifiers(named[1], key))];
  // A shortcut of the desktop's is no letter.
  if (key.super || key.hyper) return [];
  if (key.ctrl) return [keyStroke(`ctrl+${latinOfJamo(input)}`)];
  if (key.meta && input !== '') return [keyStroke(`alt+${latinOfJamo(input)}`)];
  return splitText(input);
}

function withModifiers(name: string, key: Key): string {
  const ctrl = key.ctrl ? 'ctrl+' : '';
  // An Esc that the terminal sent twice comes as meta: it stays Esc.
  const alt = key.meta && name !== 'esc' ? 'alt+' : '';
  return `${ctrl}${alt}${key.shift ? 'shift+' : ''}${name}`;
}

function splitText(input: string): Stroke[] {
  const pieces = input.match(/[\u0000-\u001f\u007f]|[^\u0000-\u001f\u007f]+/g) ?? [];
  return pieces.map((piece) => controlStroke(piece) ?? {kind: 'text', text: piece});
}

function controlStroke(piece: string): Stroke | null {
  const code = piece.charCodeAt(0);
  if (code === 0x7f) return keyStroke('backspace');
  if (code >= 0x20) return null;
  if (piece === '\r') return keyStroke('enter');
  if (piece === '\t') return keyStroke('tab');
  return keyStroke(`ctrl+${String.fromCharCode(code + (code <= 26 ? 96 : 64))}`);
}
