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
 * A report of the mouse in the form of X10: the button and two coordinates, a character each
 * (xterm, "Mouse Tracking", also with mode 1005).
 */
export const mouse = /^\u001b\[M[^\u001b\ud800-\udfff]{0,3}/;

/** The number of characters of such a report. */
export const mouseLength = 6;

/** The numbers of the keys that end in a tilde, and the markers of a paste. */
const tildeKeys = '(?:[1-8]|1[1-57-9]|2[01347]|20[01])';

/**
 * The CSI sequences that are no key the program knows: private ones, the cursor position, those
 * whose final letter means a report, a color or a mode, those with intermediate characters, and
 * function keys that only large keyboards have.
 */
const report = String.raw`\u001b\[(?:[<-?][0-?]*[ -/]*[@-~]|\d+;\d+R|(?:\d+;[\d;:]*\$|\d[\d;:]*[!-#%-/])[@-Z\\^-~]|\d[\d;:]*[@GM_\`{|}]|[\d;:]*[I-LNOT-Yf-tv-z]|(?!${tildeKeys}[;:~])\d[\d;:]*~)`;

/** Strings: OSC, DCS, APC, PM, SOS. */
const string = String.raw`\u001b[\]P_^X][^\u0007\u0018\u001a\u001b]*(?:[\u0007\u0018\u001a]|\u001b\\)`;

/** A report of the mouse in bytes, of which a coordinate of mode 1005 has two. */
const mouseBytes = String.raw`\u001b\[M(?:[\xc2-\xdf][\x80-\xbf]|[^\u001b]){3}`;

const reports = new RegExp(report, 'g');
const answers = new RegExp(`${string}|${mouseBytes}|${report}`, 'g');

/** Esc before an answer is a key, which must not be joined with what follows the answer. */
const typedReports = new RegExp(`(\u001b?)(?:${report})`, 'g');

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
  const typed = text.replace(typedReports, (_, before: string) => (before === '' ? '' : escKey));
  return {typed, answers: text.match(reports) ?? []};
}

/** The maximum number of characters of a pending cut sequence; every answer is shorter. */
const maxSequenceUnits = 1000;

/**
 * Strings that terminals answer with, up to their end: OSC (colors), DCS (DECRQSS, XTGETTCAP,
 * XTVERSION, DA3, what tmux passes through) and APC (kitty's graphics). Alt with the same letter is
 * a key, and input typed after it soon matches none of them.
 */
const strings = String.raw`\]\d{1,4};[!-~]*|P(?:[01][$+]r|[>!]\||tmux;)[ -~]*|_G[A-Za-z]=[ -~]*`;

/** The beginnings of these strings. */
const stringsBegun = String.raw`\](?:\d{1,4})?|P(?:[01]?[$+]?|[>!]|tm?u?x?)|_(?:G[A-Za-z]?)?`;

/** Esc alone, a CSI without its end, a mouse report, and a string that may be an answer. */
const cutAtEnd = new RegExp(
  String.raw`(?<!\u001b)\u001b+(?:\[\[?[0-?]*[ -/]*|\[M[^\u001b]{0,2}|(?:${strings})\u001b?|${stringsBegun})?$`,
);

/** The sequence at the end of a text whose rest may come with the next read. */
export function cutSequence(text: string): string {
  return cutAtEnd.exec(text.slice(-maxSequenceUnits))?.[0] ?? '';
}

const answerBegins = new RegExp(String.raw`^\u001b(?:${strings}|\[(?:[<-?]\d|\d+;|M))`);
const answerMayBegin = new RegExp(String.raw`^\u001b(?:${stringsBegun})$`);

/** Whether a sequence begins as an answer, or as a key with several numbers: none of it is text. */
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

/** Whether a sequence is a marker of a paste or may become one. */
export function beginsMarker(sequence: string): boolean {
  return pasteStart.startsWith(sequence) || pasteEnd.startsWith(sequence);
}

/** A CSI with a number: markers, answers, the mouse, and keys. */
const numbered = String.raw`\[(?:[<-?][\d;:]+\$?[MRScmntuxy]|\d+(?:[;:]\d+)*(?:[~untR]|\$y)|\d+(?:;\d+){2,}[Mx_]|1;\d+(?::\d+)?[A-HP-S]|M[^\u001b]{3}(?=\u001b|$))`;

/** Sequences whose Esc alone would pass as a key. */
const whole = new RegExp(
  String.raw`^\u001b(?:(?:${strings})(?:\u0007|\u001b\\)|[\]P_^X][^\u0007\u001b]+\u001b\\|Ptmux;|${numbered})`,
);

/**
 * Any other key or CSI with nothing after it, which no hand types in one read. A closing bracket
 * ends none: `[1]` may have been typed ahead.
 */
const alone =
  /^\u001b(?:\[(?:\[?[A-FHIOPQSZ]|[<-?]?\d[\d;:]*(?:[!-/]?[@-Z\\^-~]|\$))|O[A-FHMP-S])(?=\u001b|$)/;

/**
 * Whether a text after an Esc is one sequence or the beginning of one, and not typed. A second Esc
 * begins another key.
 */
function isSequence(text: string): boolean {
  if (text.startsWith('\u001b\u001b')) return false;
  return whole.test(text) || (text.length > 1 && cutSequence(text) === text);
}

/** Whether a read of several characters continues a sequence after an Esc, and was not typed. */
export function continues(begun: string, chunk: string): boolean {
  const text = begun + chunk;
  return isSequence(text) || (chunk.length > 1 && alone.test(text));
}

/**
 * Whether a read continues a sequence whose beginning was given up, and was not typed: its end with
 * nothing after it, unless it is a marker, or more of it. A single character may be typed, unless
 * it continues a marker.
 */
export function isRest(begun: string, chunk: string): boolean {
  const text = begun + chunk;
  if (chunk.length === 1) return beginsMarker(text);
  const sequence = (whole.exec(text) ?? alone.exec(text))?.[0];
  if (sequence === undefined) return cutSequence(text) === text;
  return beginsMarker(sequence) || /^(?:\u001b|$)/.test(text.slice(sequence.length));
}
