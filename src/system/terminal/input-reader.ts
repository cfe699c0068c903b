import {createPasteFilter, type Input} from './paste-filter.ts';
import {marksPastes, pasteEnd, pasteStart, takeAnswers} from './terminal-sequences.ts';
import {createUnmarkedPaste} from './unmarked-paste.ts';

/** A key as xterm's modifyOtherKeys tells it (ctlseqs, formatOtherKeys 0); Ink reads the other form, CSI u. */
const otherKeys = /\u001b\[27;(\d+);(\d+)~/g;

/** Makes of what comes from the terminal what Ink reads. */
export interface InputReader {
  /** What may be passed on of a chunk and of what was held before it; `at` is a steady clock in ms. */
  read(chunk: string, at: number): string;
  /** Ms of quiet until `giveUp` is due; null when nothing is waited for. */
  patience(): number | null;
  /** Lets go of what is held. */
  giveUp(at: number): string;
}

/**
 * Pastes leave whole and between their markers, answers of the terminal not at all. Where the terminal
 * marks pastes nothing else is one, so that each carriage return is Enter however the bytes come: keys
 * that are typed ahead come in one read. It says that it does, maybe late, or shows it by a paste.
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
    // What the filter holds came behind what the other does, and may decide on it.
    patience: () => filter.patience() ?? unmarkedPaste.patience(),
    giveUp: (at) =>
      filter.patience() === null ? unmarkedPaste.giveUp() : readAll(filter.giveUp(), at),
  };
}
