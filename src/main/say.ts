import {fstatSync} from 'node:fs';
import type {Language} from '../domain/program/language.ts';
import type {Phrase} from '../domain/program/phrase.ts';
import {printable} from '../domain/text/printable.ts';

/** Writes a line; `onRead` is called when it is where a user can read it, possibly never. */
type SayAndNote = (phrase: Phrase | string, onRead?: () => void) => void;

/** A stream of the process, such as stderr. */
type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'write'> & {readonly fd: number};

/** Writes lines in the language of the moment to a stream of the process, which `open` returns. */
export function sayOn(open: () => Output, language: () => Language): SayAndNote {
  return (phrase, onRead = () => {}) => {
    const line = printable(typeof phrase === 'string' ? phrase : phrase[language()]);
    const stream = open();
    stream.write(`${line}\n`, (error) => {
      if (!error && !isDiscarded(stream)) onRead();
    });
  };
}

/** Whether no one can read the stream: Node.js opens /dev/null for one that is closed. */
function isDiscarded({fd, isTTY}: Output): boolean {
  if (isTTY) return false;
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return true;
  }
}
