/**
 * The sequences that a terminal sends on its own. Sources: xterm, "Control Sequences"; kitty,
 * "Comprehensive keyboard handling in terminals".
 */

/** The markers around a paste (mode 2004). */
export const pasteStart = '\u001b[200~';
export const pasteEnd = '\u001b[201~';

/** Answers to the queries at the start. */
export const cursorAnswer = /\u001b\[\d+;(\d+)R/;
export const keyboardAnswer = /\u001b\[\?\d+u/;
export const colorAnswer = /\u001b\]11;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/;
/** 0 means "not recognized", 4 "permanently reset". */
export const pasteModeAnswer = /\u001b\[\?2004;(\d)\$y/;

/** Whether an answer says that the terminal can mark pastes. */
export function marksPastes(answer: string): boolean {
  return '123'.includes(pasteModeAnswer.exec(answer)?.[1] ?? 'no');
}

/**
 * Strings (OSC, DCS, APC, PM, SOS) and the CSI sequences that no key sends: private ones, the
 * cursor position, and those whose final letter means a report, a color or a mode.
 */
const answer =
  /\u001b(?:[\]P_^X][^\u0007\u001b]*(?:\u0007|\u001b\\)|\[(?:[<-?][0-?]*[ -/]*[@-~]|\d+;\d+R|[\d;:]*[I-OT-Yf-tv-z]))/g;

/** Separates typed input from answers, which may arrive late and are never text. */
export function takeAnswers(text: string): {typed: string; answers: readonly string[]} {
  return {typed: text.replace(answer, ''), answers: text.match(answer) ?? []};
}

/** The maximum number of characters of a pending cut sequence; every answer is shorter. */
const maxSequenceUnits = 1000;

/**
 * Strings that terminals answer with, up to their end: OSC (colors), DCS (DECRQSS, XTGETTCAP,
 * XTVERSION, DA3) and APC (kitty's graphics). Alt with the same letter is a key, and input typed
 * after it soon matches none of them.
 */
const strings = String.raw`\]\d{1,4};[!-~]*|P(?:[01][$+]r|[>!]\|)[ -~]*|_G[A-Za-z]=[ -~]*`;

/** The beginnings of these strings. */
const stringsBegun = String.raw`\](?:\d{1,4})?|P(?:[01]?[$+]?|[>!])|_(?:G[A-Za-z]?)?`;

/** Esc alone, a CSI without its end, and a string that may be an answer. */
const cutAtEnd = new RegExp(
  String.raw`\u001b+(?:\[\[?[0-?]*[ -/]*|(?:${strings})\u001b?|${stringsBegun})?$`,
);

/** The sequence at the end of a text whose rest may come with the next read. */
export function cutSequence(text: string): string {
  return cutAtEnd.exec(text.slice(-maxSequenceUnits))?.[0] ?? '';
}

const beginsAnswer = new RegExp(String.raw`^\u001b(?:${strings}|\[[<-?]\d)`);

/** Whether a cut sequence is the beginning of an answer; no key begins like that. */
export function isCutAnswer(sequence: string): boolean {
  return beginsAnswer.test(sequence);
}

/**
 * Sequences whose Esc alone would pass as a key: markers, answers, and keys that contain a number.
 */
const whole = new RegExp(
  String.raw`^\u001b(?:(?:${strings})(?:\u0007|\u001b\\)|\[(?:[<-?][\d;:]+\$?[MRScmntuxy]|\d+(?:[;:]\d+)*[~untR]|1;\d+[A-HP-S]))`,
);

/**
 * Whether a text after an Esc is one sequence or the beginning of one, and not typed. A second Esc
 * begins another key.
 */
export function isSequence(text: string): boolean {
  if (text.startsWith('\u001b\u001b')) return false;
  return whole.test(text) || (text.length > 1 && cutSequence(text) === text);
}
