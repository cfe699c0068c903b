import {trimEndRun} from '../text/trim-run.ts';

/** The line ends of every system; a carriage return and a line feed end one line. */
const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

/** What mail programs put before each line of a quoted text, and shells before a continued one. */
const quoting = /^[\s>|│┃║]+/;

/** That, and a line number or the mark of a comment: neither a code nor an address has a space. */
const margin = /^[\s>|│┃║]*(?:(?:\/\/|#|\*|\d{1,5}[:.)|│]?)\s+(?=\S))?[\s>|│┃║]*/;

/** The right border of a box; the left one is read as quoting. */
const border = /[\s|│┃║]/;

/** A blank line, or the upper or lower border of a box. */
const empty = /^(?:[\u2500-\u257f]*|\+[-=+]+\+)$/;

/** Sequences of a terminal (ECMA-48, CSI), such as the marks around a paste. */
const controlSequence = /\x1b\[[0-9;?]*[@-~]/g;

const promptEnd = /[$%#>❯➜»λ]$/u;
const promptStart = /^[➜❯╭╰┌└]/u;
const shellPrompt = /^-?[a-z]*sh-[\d.]+$/;

/**
 * What a prompt has and a piece of an address or a code has not, in quotes and escapes or without.
 */
const placeName = /[\s@()[\]]|:\\|^[\w.-]+:(?:~|\/(?!\/))|~$/;

/** Removes what a terminal adds to a line that a program reads without its own line editing. */
export function stripControls(line: string): string {
  return line.replace(controlSequence, '');
}

export function isBlankLine(line: string): boolean {
  return line.replace(quoting, '') === '';
}

/**
 * The lines of a text without their quoting, numbers, borders and surrounding spaces, and no blank
 * lines.
 */
export function pastedLines(text: string): readonly string[] {
  const lines = stripControls(text)
    .split(lineEnd)
    .map((line) => trimEndRun(line.replace(margin, ''), border));
  return lines.filter((line) => !empty.test(line));
}

/**
 * Joins the lines of a copied address or code that was hard-wrapped, without the quoting before
 * them and the prompt of a shell that was copied along after them. The last lines are left out only
 * if they cannot be a piece of an address: a piece of a code must never be taken for all of it.
 */
export function joinPastedLines(text: string): string {
  const lines = [...pastedLines(text)];
  while (lines.length > 1 && isPrompt(lines.at(-1) ?? '')) lines.pop();
  return lines.map((line) => line.replace(/[\\^]$/, '')).join('');
}

/** Whether a line is the prompt of a shell: `$`, `kim@host:~$`, `PS C:\>`, `➜  ~`. */
export function isPrompt(line: string): boolean {
  if (promptStart.test(line)) return true;
  if (!promptEnd.test(line)) return false;
  const rest = line.slice(0, -1);
  return rest === '' || placeName.test(rest) || shellPrompt.test(rest);
}
