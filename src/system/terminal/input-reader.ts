import type {PixelSize} from '../../domain/memo/picture/thumbnail.ts';
import {readCellSize} from './graphics-answers.ts';
import {createSevenBitForm} from './input-decoder.ts';
import {createKeyDecoder, decodePaste} from './key-reports.ts';
import {rewriteOtherKeys} from './other-keys.ts';
import {createPasteFilter, type Input} from './paste-filter.ts';
import {marksPastes, pasteEnd, pasteStart, takeReports} from './terminal-sequences.ts';
import {createUnmarkedPaste} from './unmarked-paste.ts';

/** The time (ms) that the bytes of a character wait for the next one, each reported as a key. */
const cutCharacterMs = 500;

/** Converts the terminal's input into the form that Ink reads. */
export interface InputReader {
  /**
   * Returns the part of the chunk and of the pending input that can be passed on; `at` is a
   * monotonic clock in ms.
   */
  read(chunk: string, at: number): string;
  /** The time (ms) without input until `giveUp` is due; null if nothing is pending. */
  patience(): number | null;
  /** Returns the pending input. */
  giveUp(at: number): string;
}

/**
 * Passes pastes on complete and between their markers, drops the terminal's answers, and turns keys
 * that are reported by a number into what they stand for, typed and pasted alike. If the terminal
 * marks pastes, nothing else is a paste, so each carriage return is Enter no matter how the bytes
 * arrive: keys that are typed ahead come in one read. The terminal reports that it marks pastes,
 * perhaps late, or shows it by a paste. `onCellSize` gets each size of a cell that the terminal reports.
 */
export function createInputReader(
  isPasteMarked: boolean,
  onCellSize: (cell: PixelSize) => void = () => {},
): InputReader {
  const toSevenBit = createSevenBitForm();
  const filter = createPasteFilter();
  const decoder = createKeyDecoder();
  const unmarkedPaste = createUnmarkedPaste();
  let isMarked = isPasteMarked;
  const passKeys = (keys: string, at: number): string =>
    isMarked ? unmarkedPaste.giveUp() + keys : unmarkedPaste.read(keys, at);
  const readOne = ({kind, text}: Input, at: number): string => {
    if (kind === 'paste') {
      const before = passKeys(decoder.giveUp(), at) + unmarkedPaste.giveUp();
      return `${before}${pasteStart}${pastedText(text)}${pasteEnd}`;
    }
    const {typed, answers} = takeReports(rewriteOtherKeys(text));
    isMarked ||= answers.some(marksPastes);
    for (const cell of answers.map(readCellSize)) if (cell !== null) onCellSize(cell);
    return passKeys(decoder.read(typed), at);
  };
  const readAll = (inputs: readonly Input[], at: number): string => {
    const text = inputs.map((input) => readOne(input, at)).join('');
    isMarked ||= inputs.some(({kind}) => kind === 'paste');
    return text;
  };
  return {
    read: (chunk, at) => {
      const passed = readAll(filter.push(toSevenBit(chunk), at), at);
      return isMarked ? passed : passed + unmarkedPaste.read('', at);
    },
    // Input pending in the filter came after the input pending in the others, and may decide about
    // it.
    patience: () =>
      filter.patience() ?? (decoder.isPending() ? cutCharacterMs : unmarkedPaste.patience()),
    giveUp: (at) => {
      if (filter.patience() !== null) return readAll(filter.giveUp(), at);
      return decoder.isPending() ? passKeys(decoder.giveUp(), at) : unmarkedPaste.giveUp();
    },
  };
}

/**
 * The text between the markers that Ink reads. A marker that is only formed by what was taken out
 * of the text would end the paste there: it is replaced by a control character, which is removed
 * later.
 */
function pastedText(text: string): string {
  return decodePaste(rewriteOtherKeys(text)).replace(/\u001b\[20[01]~/g, '\u0000');
}
