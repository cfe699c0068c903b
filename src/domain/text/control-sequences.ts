/**
 * What a terminal would take as a command, 7- and 8-bit (ECMA-48 section 5.4 and 8.3, xterm ctlseqs):
 * string sequences (DCS, SOS, OSC, PM, APC) with their end, or without one up to the end of the line;
 * CSI with its parameters; other escapes with intermediates and final byte; then single controls.
 */
const CONTROLS = new RegExp(
  [
    String.raw`(?:\x1b[PX\]^_]|[\x90\x98\x9d-\x9f])[^\x07\x18\x1a\x1b\x80-\x9f]*(?:[\x07\x18\x1a\x9c]|\x1b\\)`,
    String.raw`(?:\x1b[PX\]^_]|[\x90\x98\x9d-\x9f])[^\x07\x18\x1a\x1b\x80-\x9f\r\n]*`,
    String.raw`(?:\x1b\[|\x9b)[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]?`,
    String.raw`\x1b[\x20-\x2f]*[\x30-\x7e]?`,
    String.raw`[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]`,
  ].join('|'),
  'g',
);

const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
const TAB = '    ';

export type Cleaned = {readonly text: string; readonly removed: number};

/**
 * Removes control characters and whole escape sequences, ended or not; each sequence counts as one.
 * Line ends of every kind become newlines and tabs four spaces, which counts as nothing removed.
 */
export function removeControls(text: string): Cleaned {
  let removed = 0;
  const kept = text.replace(CONTROLS, () => {
    removed += 1;
    return '';
  });
  return {text: kept.replace(LINE_ENDS, '\n').replaceAll('\t', TAB), removed};
}
