import {cleanPastedCode} from './clean-pasted-code.ts';
import {isBlankLine, stripControls} from './join-pasted-lines.ts';
import {type AwaitedPaste, mayContinue} from './may-continue.ts';
import {plainPaste} from './plain-paste.ts';
import {maxPasteLength, type PastedCode, readPastedCode} from './read-pasted-code.ts';

/** What is known after a line; `more` waits for further lines or an empty one. */
export type PasteProgress = PastedCode | {kind: 'more'; hasCode: boolean};

/** Reads a paste as a terminal passes it on: line by line. */
export interface PasteReader {
  /** Reads the next line, without its end. */
  line(text: string): PasteProgress;
  /** The input has ended: what was read so far is all of it. */
  end(): PastedCode;
}

/** The lines up to which every one is judged; after these, only one that ends with the state. */
const maxJudgedLines = 64;

/** The most characters after a state that enclose or end an address. */
const maxEnclosing = 8;

const newAddress = /^[\s>'"`“‘<]*(?:https?:\/\/|https?%3a|koe[\s-]?\d{3}(?![\w-]))/i;
const newQuery = /^[\s>'"`“‘<]*[?&]?(?:code|state|error)=/i;

/**
 * Reads an address or a code however it was wrapped. An address is complete with its state. A code
 * alone can go on in the next line: it is complete at an empty line or at the end of the input, so
 * that no piece of one is ever taken for all of it. The rest of a refused paste is skipped, up to
 * an empty line or a new address.
 */
export function createPasteReader(awaited: AwaitedPaste): PasteReader {
  let lines: string[] = [];
  let length = 0;
  /** The end of the text without line ends, as long as a state and what may enclose it. */
  let tail = '';
  let refused: PastedCode | null = null;
  let isSkipping = false;

  const forget = (): void => {
    lines = [];
    length = 0;
    tail = '';
    refused = null;
    isSkipping = false;
  };
  const end = (): PastedCode => {
    const read =
      isSkipping && refused !== null ? refused : readPastedCode(lines.join('\n'), awaited);
    forget();
    return read;
  };
  const look = (): PasteProgress => {
    const isLong = lines.length > maxJudgedLines && length <= maxPasteLength;
    if (isLong && !tail.includes(awaited.state)) return {kind: 'more', hasCode: false};
    const text = lines.join('\n');
    const read = readPastedCode(text, awaited);
    if (length <= maxPasteLength && mayContinue(read, cleanPastedCode(plainPaste(text)), awaited)) {
      return {kind: 'more', hasCode: read.kind === 'code'};
    }
    forget();
    if (read.kind === 'refused' || read.kind === 'denied') refused = read;
    return read;
  };
  return {
    line: (given) => {
      const text = stripControls(given);
      if (isBlankLine(text)) return end();
      const isBegun = lines.length > 0 || refused !== null;
      if (isBegun && (newAddress.test(text) || (refused !== null && newQuery.test(text)))) forget();
      if (refused !== null) {
        isSkipping = true;
        return {kind: 'more', hasCode: false};
      }
      lines.push(text);
      length += text.length + 1;
      tail = (tail + text.trim()).slice(-awaited.state.length - maxEnclosing);
      return look();
    },
    end,
  };
}
