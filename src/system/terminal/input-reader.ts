import {createPasteFilter, type Input} from './paste-filter.ts';
import {marksPastes, pasteEnd, pasteStart, takeAnswers} from './terminal-sequences.ts';
import {createUnmarkedPaste} from './unmarked-paste.ts';

/**
 * A key as xterm's modifyOtherKeys reports it (ctlseqs, formatOtherKeys 0); Ink reads the other
 * form, CSI u.
 */
const otherKeys = /\u001b\[27;(\d+);(\d+)~/g;

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
 * Passes pastes on complete and between their markers, and drops the terminal's answers. If the
 * terminal marks pastes, nothing else is a paste, so each carriage return is Enter no matter how
 * the bytes arrive: keys that are typed ahead come in one read. The terminal reports that it marks
 * pastes, perhaps late, or shows it by a paste.
 */
export function createInputReader(isPasteMarked: boolean): InputReader {
  const filter = createPasteFilter();
  const unmarkedPaste = createUnmarkedPaste();
  let isMarked = isPasteMarked;
  const readOne = ({kind, text}: Input, at: number): string => {
    if (kind === 'paste') return `${unmarkedPaste.giveUp()}${pasteStart}${text}${pasteEnd}`;
    const {typed, answers} = takeAnswers(text);
    isMarked ||= answers.some(marksPastes);
    const keys = isMarked ? unmarkedPaste.giveUp() + typed : unmarkedPaste.read(typed, at);
    return keys.replace(otherKeys, '\u001b[$2;$1u');
  };
  const readAll = (inputs: readonly Input[], at: number): string => {
    const text = inputs.map((input) => readOne(input, at)).join('');
    isMarked ||= inputs.some(({kind}) => kind === 'paste');
    return text;
  };
  return {
    read: (chunk, at) => {
      const passed = readAll(filter.push(chunk, at), at);
      return isMarked ? passed : passed + unmarkedPaste.read('', at);
    },
    // Input pending in the filter came after the input pending in `unmarkedPaste`, and may decide
    // about it.
    patience: () => filter.patience() ?? unmarkedPaste.patience(),
    giveUp: (at) =>
      filter.patience() === null ? unmarkedPaste.giveUp() : readAll(filter.giveUp(), at),
  };
}
