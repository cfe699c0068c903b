import {trimRuns} from './trim-run.ts';

const invisible = /\p{Cf}/gu;
const wrapping = /[\s'"`“”‘’<>「」『』]/;
const blankRun = /[\s\u0085]+/g;
const lineBreak = /[\r\n\v\f\u0085\u2028\u2029]/;

/** Removes invisible characters: zero-width ones, byte order marks, bidi marks. */
export function stripInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** Removes the spaces, quotes and angle brackets around a copied value. */
export function stripWrapping(text: string): string {
  return trimRuns(stripInvisible(text), wrapping);
}

/** Joins the lines of a copied value, without the blanks around each line break. */
export function joinLines(text: string): string {
  return text.replace(blankRun, (run) => (lineBreak.test(run) ? '' : run));
}
