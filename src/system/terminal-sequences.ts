/**
 * The sequences that a terminal sends on its own. Sources: xterm, "Control Sequences"; kitty,
 * "Comprehensive keyboard handling in terminals".
 */

/** Around what is pasted (mode 2004). */
export const pasteStart = '\u001b[200~';
export const pasteEnd = '\u001b[201~';

/** Answers to the questions that are asked at the start. */
export const cursorAnswer = /\u001b\[\d+;(\d+)R/;
export const keyboardAnswer = /\u001b\[\?\d+u/;
export const colorAnswer = /\u001b\]11;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/;
/** 0 is "not recognised", 4 "permanently reset". */
export const pasteModeAnswer = /\u001b\[\?2004;(\d)\$y/;

/** Whether an answer says that the terminal marks what is pasted, once it is asked to. */
export function marksPastes(answer: string): boolean {
  return '123'.includes(pasteModeAnswer.exec(answer)?.[1] ?? 'no');
}

/** Strings (OSC, DCS, APC, PM, SOS) and the CSI that no key sends: private ones, and where the cursor is. */
const answer =
  /\u001b(?:[\]P_^X][^\u0007\u001b]*(?:\u0007|\u001b\\)|\[(?:[=-?][0-?]*[ -/]*[@-~]|\d+;\d+R))/g;

/** Separates what was typed from answers, which may come late and are never text. */
export function takeAnswers(text: string): {typed: string; answers: readonly string[]} {
  return {typed: text.replace(answer, ''), answers: text.match(answer) ?? []};
}

/** Characters of a cut sequence that are waited for; no answer is as long. */
const longest = 1000;

/** Esc alone, a CSI without its end, and a string that may be an answer; Alt and P are held as well. */
const cutAtEnd = /\u001b+(?:\[\[?[0-?]*[ -/]*|[\]P_](?:[\d!$+>G][ -~]*\u001b?)?)?$/;

/** The sequence at the end of a text whose rest may come with the next read. */
export function cutSequence(text: string): string {
  return cutAtEnd.exec(text.slice(-longest))?.[0] ?? '';
}

const beginsAnswer = /^\u001b(?:[\]P_][\d!$+>G]|\[[=-?])/;

/** Whether a cut sequence is the beginning of an answer, which no key is. */
export function isCutAnswer(sequence: string): boolean {
  return beginsAnswer.test(sequence);
}
