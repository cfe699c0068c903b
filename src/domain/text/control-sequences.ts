/**
 * Terminal control sequences, 7- and 8-bit (ECMA-48 section 5.4 and 8.3, xterm ctlseqs): string
 * sequences (DCS, SOS, OSC, PM, APC) up to their terminator, or to the end of the line if it is
 * missing; CSI with its parameters; other escapes with intermediate bytes and final byte; then
 * single control characters.
 */
const controls = new RegExp(
  [
    String.raw`(?:\x1b[PX\]^_]|[\x90\x98\x9d-\x9f])[^\x07\x18\x1a\x1b\x80-\x9f]*(?:[\x07\x18\x1a\x9c]|\x1b\\)`,
    String.raw`(?:\x1b[PX\]^_]|[\x90\x98\x9d-\x9f])[^\x07\x18\x1a\x1b\x80-\x9f\r\n]*`,
    String.raw`(?:\x1b\[|\x9b)[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]?`,
    String.raw`\x1b[\x20-\x2f]*[\x30-\x7e]?`,
    String.raw`[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]`,
  ].join('|'),
  'g',
);

/**
 * The line ends of the Unicode Standard (5.8). Word processors and slides copy U+000B, pages end
 * with U+000C.
 */
const lineEnds = /\r\n?|[\v\f\x85\u2028\u2029]/g;
const tab = '    ';

export type Cleaned = {readonly text: string; readonly removed: number};

/**
 * Removes control characters and escape sequences, terminated or not; each sequence counts as one.
 * Converts all line ends to newlines and tabs to four spaces, which do not count as removed.
 */
export function removeControls(text: string): Cleaned {
  let removed = 0;
  const cleaned = text.replace(controls, () => {
    removed += 1;
    return '';
  });
  return {text: cleaned.replace(lineEnds, '\n').replaceAll('\t', tab), removed};
}
