import type {TypedLines} from '../../app/ports/line-ports.ts';
import {createInputReader} from './input-reader.ts';
import {pasteStart} from './terminal-sequences.ts';
import {typedText} from './typed-text.ts';

/**
 * Reads lines that the terminal has edited. Its answers are no text there either, and keys that it
 * reports by a number are the characters that they stand for. Enter within such a line was pasted:
 * a typed one ends the line.
 */
export function readTypedLines(lines: readonly string[]): TypedLines {
  const isSeveral = lines.length > 1;
  const text = lines.join('\n');
  if (!/[\u001b\u0080-\u009f]/.test(text)) return {lines, isPasted: isSeveral};
  const reader = createInputReader(true);
  let keys = reader.read(text, 0);
  while (reader.patience() !== null) keys += reader.giveUp(0);
  const read = typedText(keys).split('\n');
  return {lines: read, isPasted: read.length > 1 || isSeveral || keys.includes(pasteStart)};
}
