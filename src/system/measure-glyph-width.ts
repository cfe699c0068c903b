import {askTerminal, putBack} from './ask-terminal.ts';

/** How long (ms) the terminal may take to answer; one that never does counts as one cell. */
const patience = 200;

const question = '\u001b7\r\u2500\u001b[6n\u001b8\u001b[K';
const answer = /\u001b\[\d+;(\d+)R/;

/**
 * Cells that an ambiguous glyph (East Asian Width "A", Unicode UAX #11) takes here: Korean set-ups
 * often draw two. The glyph is written, the cursor's column asked for (DSR 6) and all of it erased.
 * Keys typed meanwhile are put back.
 */
export async function measureGlyphWidth(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
): Promise<1 | 2> {
  stdin.setRawMode(true);
  const received = await askTerminal(stdin, stdout, {question, answer, patience});
  const match = answer.exec(received);
  putBack(stdin, received.replace(answer, ''));
  return match?.[1] === '3' ? 2 : 1;
}
