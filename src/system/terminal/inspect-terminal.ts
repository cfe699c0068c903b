import type {Environment} from '../../domain/failure/environment.ts';
import {
  type Background,
  backgroundFromPalette,
  backgroundOf,
} from '../../domain/program/terminal-background.ts';
import {askTerminal, putBack} from './ask-terminal.ts';
import {
  colorAnswer,
  cursorAnswer,
  keyboardAnswer,
  marksPastes,
  pasteEnd,
  pasteModeAnswer,
  pasteStart,
  takeAnswers,
} from './terminal-sequences.ts';
import {newlineKey} from './unmarked-paste.ts';

/**
 * How long (ms) the terminal may take to answer: a slow line takes its time, and next to every
 * terminal answers. One that never does is taken for a plain one.
 */
const replyTimeoutMs = 1000;

/** Asks for the background (OSC 11), and whether pastes can be marked (DECRQM of mode 2004). */
const colorQuestion = '\u001b]11;?\u0007';
const pasteQuestion = '\u001b[?2004$p';
/**
 * Asks for the keyboard protocol (kitty, "Detection of support for this protocol"), which only terminals
 * that have it answer, then draws the glyph and asks for the cursor (DSR 6), which all do, and last.
 */
const question = '\u001b[?u\r\u2500\u001b[6n';
const save = '\u001b7';
const restore = '\u001b8\u001b[K';

export interface TerminalFeatures {
  /**
   * Cells that an ambiguous glyph (East Asian Width "A", Unicode UAX #11) takes here: Korean set-ups
   * often draw two.
   */
  readonly glyphCells: 1 | 2;
  /** Whether it can tell Shift+Enter and Ctrl+Enter from Enter. */
  readonly distinguishesEnterKeys: boolean;
  /** Null: neither the terminal nor COLORFGBG tells. */
  readonly background: Background | null;
  /** Whether it knows how to mark what is pasted (mode 2004); silent where it answered nothing in time. */
  readonly pasteMode: 'known' | 'unknown' | 'silent';
}

export interface Inspection {
  readonly traits: TerminalFeatures;
  /** Keys that came meanwhile, for whoever reads the terminal next. */
  readonly typed: Uint8Array;
}

/** Finds out by asking what the terminal is like, and erases the question. */
export async function inspectTerminal(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  env: Environment,
): Promise<Inspection> {
  stdin.setRawMode(true);
  // The Linux console would write a part of the first two on the screen.
  const more = env['TERM'] === 'linux' ? '' : `${colorQuestion}${pasteQuestion}`;
  const received = await askTerminal(stdin, stdout, {
    question: `${save}${more}${question}${restore}`,
    answer: cursorAnswer,
    timeoutMs: replyTimeoutMs,
  });
  const typed = Buffer.from(withNewlines(takeAnswers(received).typed), 'latin1');
  const background = backgroundOf(colorAnswer.exec(received)?.[1] ?? '');
  const traits: TerminalFeatures = {
    glyphCells: cursorAnswer.exec(received)?.[1] === '3' ? 2 : 1,
    distinguishesEnterKeys: keyboardAnswer.test(received),
    background: background ?? backgroundFromPalette(env['COLORFGBG']),
    pasteMode: readPasteMode(received),
  };
  return {traits, typed};
}

function readPasteMode(received: string): TerminalFeatures['pasteMode'] {
  if (marksPastes(received)) return 'known';
  return pasteModeAnswer.test(received) || cursorAnswer.test(received) ? 'unknown' : 'silent';
}

/**
 * An Enter that was pressed before the keyboard was raw has become a line feed. One is Enter; with
 * several it may be a paste that the terminal did not mark yet. Those of a marked one are its lines.
 */
function withNewlines(typed: string): string {
  const {from, to} = findPaste(typed);
  const before = typed.slice(0, from);
  const behind = typed.slice(to);
  const lineEnd = `${before}${behind}`.split('\n').length === 2 ? '\r' : newlineKey;
  const keys = (part: string): string => part.replaceAll('\n', lineEnd);
  return `${keys(before)}${typed.slice(from, to)}${keys(behind)}`;
}

/**
 * Where marked pastes are: from the first start to the last end, since a pasted text may hold such
 * markers itself, or to the end of all where the last one is still open.
 */
function findPaste(typed: string): {from: number; to: number} {
  const from = typed.indexOf(pasteStart);
  if (from === -1) return {from: typed.length, to: typed.length};
  const end = typed.lastIndexOf(pasteEnd);
  const isOpen = end < typed.lastIndexOf(pasteStart);
  return {from, to: isOpen ? typed.length : end + pasteEnd.length};
}

/** For a command: the terminal is left as it was, with the keys that came meanwhile. */
export async function inspectInPassing(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  env: Environment,
): Promise<TerminalFeatures> {
  try {
    const {traits, typed} = await inspectTerminal(stdin, stdout, env);
    putBack(stdin, typed);
    return traits;
  } finally {
    stdin.setRawMode(false);
  }
}

/** Null where there is no terminal. */
export async function distinguishesEnterKeys(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  env: Environment,
): Promise<boolean | null> {
  if (!stdin.isTTY || !stdout.isTTY) return null;
  return (await inspectInPassing(stdin, stdout, env)).distinguishesEnterKeys;
}
