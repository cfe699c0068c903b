/**
 * The sequences that a terminal sends on its own. Sources: xterm, "Control Sequences"; kitty,
 * "Comprehensive keyboard handling in terminals".
 */

/** The markers around a paste (mode 2004). */
export const pasteStart = '\u001b[200~';
export const pasteEnd = '\u001b[201~';

/** Esc as the kitty protocol encodes it: nothing that follows can be mistaken for its rest. */
export const escKey = '\u001b[27u';

/** Answers to the queries at the start. */
export const cursorAnswer = /\u001b\[\d+;(\d+)R/;
export const keyboardAnswer = /\u001b\[\?\d+u/;
export const colorAnswer = /\u001b\]11;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/;
/** 0 means "not recognized", 4 "permanently reset". */
export const pasteModeAnswer = /\u001b\[\?2004;(\d)\$y/;
export const wheelModeAnswer = /\u001b\[\?1007;(\d)\$y/;

/** Whether an answer says that the terminal can mark pastes. */
export function marksPastes(answer: string): boolean {
  return '123'.includes(pasteModeAnswer.exec(answer)?.[1] ?? 'no');
}

/**
 * The CSI sequences that no key sends: private ones, the cursor position, and those whose final
 * letter means a report, a color or a mode.
 */
const report = String.raw`\u001b\[(?:[<-?][0-?]*[ -/]*[@-~]|\d+;\d+R|[\d;:]*[I-OT-Yf-tv-z])`;
/** Strings: OSC, DCS, APC, PM, SOS. */
const string = String.raw`\u001b[\]P_^X][^\u0007\u0018\u001a\u001b]*(?:[\u0007\u0018\u001a]|\u001b\\)`;

const reports = new RegExp(report, 'g');
const answers = new RegExp(`${string}|${report}`, 'g');

/** Input without the answers in it, which may arrive late and are never text. */
export interface WithoutAnswers {
  readonly typed: string;
  readonly answers: readonly string[];
}

/** Separates typed input from answers. */
export function takeAnswers(text: string): WithoutAnswers {
  return {typed: text.replace(answers, ''), answers: text.match(answers) ?? []};
}

/** Separates typed input from answers in input without strings. */
export function takeReports(text: string): WithoutAnswers {
  return {typed: text.replace(reports, ''), answers: text.match(reports) ?? []};
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
  String.raw`(?<!\u001b)\u001b+(?:\[\[?[0-?]*[ -/]*|(?:${strings})\u001b?|${stringsBegun})?$`,
);

/** The sequence at the end of a text whose rest may come with the next read. */
export function cutSequence(text: string): string {
  return cutAtEnd.exec(text.slice(-maxSequenceUnits))?.[0] ?? '';
}

const answerBegins = new RegExp(String.raw`^\u001b(?:${strings}|\[[<-?]\d)`);
const answerMayBegin = new RegExp(String.raw`^\u001b(?:${stringsBegun})$`);

/** Whether a sequence begins as an answer; no key begins like that. */
export function beginsAnswer(sequence: string): boolean {
  return answerBegins.test(sequence);
}

/** Whether a sequence is too short to show that it is an answer. */
export function mayBeginAnswer(sequence: string): boolean {
  return answerMayBegin.test(sequence);
}

/** An application key (SS3) at the end of a text without its letter. */
const cutSs3 = /(?<!\u001b)\u001b+O[\d;]*$/;

/** The key at the end of a text whose rest may come with the next read. */
export function cutKey(text: string): string {
  return cutSequence(text) || (cutSs3.exec(text.slice(-maxSequenceUnits))?.[0] ?? '');
}

/**
 * Sequences whose Esc alone would pass as a key: markers, answers, and keys that contain a number.
 */
const whole = new RegExp(
  String.raw`^\u001b(?:(?:${strings})(?:\u0007|\u001b\\)|[\]P_^X][^\u0007\u001b]+\u001b\\|\[(?:[<-?][\d;:]+\$?[MRScmntuxy]|\d+(?:[;:]\d+)*[~untR]|1;\d+[A-HP-S]))`,
);

/**
 * Whether a text after an Esc is one sequence or the beginning of one, and not typed. A second Esc
 * begins another key.
 */
export function isSequence(text: string): boolean {
  if (text.startsWith('\u001b\u001b')) return false;
  return whole.test(text) || (text.length > 1 && cutSequence(text) === text);
}
