import type {Key} from 'ink';
import {latinOfJamo} from '../../domain/text/hangul-keys.ts';
import {type KeyPress, keyPress} from './key-press.ts';

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
 * Splits Ink's input into key presses, in the order in which they were typed: a chunk may hold
 * several keys, and a committed syllable and Enter arrive together.
 */
export function parseKeys(input: string, key: Key): KeyPress[] {
  const named = namedKeys.find(([property]) => key[property]);
  if (named !== undefined) return [keyPress(withModifiers(named[1], key))];
  // Keys with Super or Hyper are shortcuts of the desktop.
  if (key.super || key.hyper) return [];
  // Caps Lock and Shift change the letter in some terminals, but never the shortcut.
  const letter = latinOfJamo(input).toLowerCase();
  if (key.ctrl) return [keyPress(`ctrl+${letter}`)];
  if (key.meta && input !== '') return [keyPress(`alt+${letter}`)];
  return splitText(input);
}

function withModifiers(name: string, key: Key): string {
  const ctrl = key.ctrl ? 'ctrl+' : '';
  // Ink reports two Esc bytes as Esc with meta; that is still Esc.
  const alt = key.meta && name !== 'esc' ? 'alt+' : '';
  return `${ctrl}${alt}${key.shift ? 'shift+' : ''}${name}`;
}

function splitText(input: string): KeyPress[] {
  const pieces = input.match(/[\u0000-\u001f\u007f]|[^\u0000-\u001f\u007f]+/g) ?? [];
  return pieces.map((piece) => controlStroke(piece) ?? {kind: 'text', text: piece});
}

function controlStroke(piece: string): KeyPress | null {
  const code = piece.charCodeAt(0);
  if (code === 0x7f) return keyPress('backspace');
  if (code >= 0x20) return null;
  if (piece === '\r') return keyPress('enter');
  if (piece === '\t') return keyPress('tab');
  return keyPress(`ctrl+${String.fromCharCode(code + (code <= 26 ? 96 : 64))}`);
}
