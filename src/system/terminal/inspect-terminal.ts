import type {Environment} from '../../domain/failure/environment.ts';
import {
  type Background,
  backgroundFromPalette,
  backgroundOf,
} from '../../domain/program/terminal-background.ts';
import type {TerminalGraphics} from '../../domain/program/terminal-graphics.ts';
import {askTerminal, unreadInput} from './ask-terminal.ts';
import {readGraphics} from './graphics-answers.ts';
import {
  colorAnswer,
  cursorAnswer,
  keyboardAnswer,
  marksPastes,
  pasteEnd,
  pasteModeAnswer,
  pasteStart,
  takeAnswers,
  wheelModeAnswer,
} from './terminal-sequences.ts';
import {newlineKey} from './unmarked-paste.ts';

/**
 * The time (ms) that the terminal may take to answer: a slow line needs it, and nearly every
 * terminal answers. One that never does is treated as a plain one.
 */
const replyTimeoutMs = 1000;

/**
 * Queries for the background (OSC 11), and for the support of marked pastes (DECRQM of mode 2004).
 */
const colorQuestion = '\u001b]11;?\u0007';
const pasteQuestion = '\u001b[?2004$p';
/** Queries whether the mouse wheel sends arrow keys (DECRQM of mode 1007, "Alternate Scroll"). */
export const wheelQuestion = '\u001b[?1007$p';
/**
 * Queries the keyboard protocol (kitty, "Detection of support for this protocol"), which only
 * terminals that support it answer, then draws the glyph and queries the cursor position (DSR 6),
 * which every terminal answers, and as the last one.
 */
const question = '\u001b[?u\r\u2500\u001b[6n';
const save = '\u001b7';
const restore = '\u001b8\u001b[K';

export interface TerminalFeatures {
  /**
   * The number of cells that an ambiguous glyph (East Asian Width "A", Unicode UAX #11) takes here:
   * Korean setups often draw two.
   */
  readonly glyphCells: 1 | 2;
  /** Whether the terminal distinguishes Shift+Enter and Ctrl+Enter from Enter. */
  readonly distinguishesEnterKeys: boolean;
  /** Null if neither the terminal nor COLORFGBG reports it. */
  readonly background: Background | null;
  /** Whether the terminal can mark pastes (mode 2004); `silent` if it did not answer in time. */
  readonly pasteMode: 'known' | 'unknown' | 'silent';
  /** What the mouse wheel sends on the alternate screen; `unknown` if that was not asked. */
  readonly wheel: 'arrows' | 'nothing' | 'unknown';
  /** How it draws pictures; null if it did not report that it can, or was not asked. */
  readonly graphics: TerminalGraphics | null;
}

export interface Inspection {
  readonly traits: TerminalFeatures;
  /** Keys that arrived during the inspection, for the next reader of the terminal. */
  readonly typed: Uint8Array;
}

interface Inspecting {
  readonly extraQuestion?: string;
  /** The longest wait (ms) for an answer. */
  readonly timeoutMs?: number;
}

/** Detects the terminal's features by queries, and erases their output. */
export async function inspectTerminal(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  env: Environment,
  {extraQuestion = '', timeoutMs = replyTimeoutMs}: Inspecting = {},
): Promise<Inspection> {
  stdin.setRawMode(true);
  // The Linux console would print a part of these.
  const more = env['TERM'] === 'linux' ? '' : `${colorQuestion}${pasteQuestion}${extraQuestion}`;
  const received = await askTerminal(stdin, stdout, {
    question: `${save}${more}${question}${restore}`,
    answer: cursorAnswer,
    timeoutMs,
  });
  const typed = Buffer.from(withNewlines(takeAnswers(received).typed), 'latin1');
  const background = backgroundOf(colorAnswer.exec(received)?.[1] ?? '');
  const traits: TerminalFeatures = {
    glyphCells: cursorAnswer.exec(received)?.[1] === '3' ? 2 : 1,
    distinguishesEnterKeys: keyboardAnswer.test(received),
    background: background ?? backgroundFromPalette(env['COLORFGBG']),
    pasteMode: readPasteMode(received),
    wheel: readWheel(received),
    graphics: readGraphics(received),
  };
  return {traits, typed};
}

function readPasteMode(received: string): TerminalFeatures['pasteMode'] {
  if (marksPastes(received)) return 'known';
  return pasteModeAnswer.test(received) || cursorAnswer.test(received) ? 'unknown' : 'silent';
}

/** Mode 1007 is set (1, 3) or reset (2, 4); 0 means that the terminal does not know it. */
function readWheel(received: string): TerminalFeatures['wheel'] {
  const mode = wheelModeAnswer.exec(received)?.[1] ?? '0';
  if ('13'.includes(mode)) return 'arrows';
  return '24'.includes(mode) ? 'nothing' : 'unknown';
}

/**
 * Converts line feeds: an Enter that was pressed before raw mode has become one. A single one is
 * Enter; several may be a paste that the terminal did not mark yet. Those in a marked paste are its
 * lines.
 */
function withNewlines(typed: string): string {
  const {from, to} = findPaste(typed);
  const before = typed.slice(0, from);
  const after = typed.slice(to);
  const lineEnd = `${before}${after}`.split('\n').length === 2 ? '\r' : newlineKey;
  const keys = (part: string): string => part.replaceAll('\n', lineEnd);
  return `${keys(before)}${typed.slice(from, to)}${keys(after)}`;
}

/**
 * The range of marked pastes: from the first start to the last end, because a pasted text may
 * contain such markers itself, or to the end of the input if the last paste is still open.
 */
function findPaste(typed: string): {from: number; to: number} {
  const from = typed.indexOf(pasteStart);
  if (from === -1) return {from: typed.length, to: typed.length};
  const end = typed.lastIndexOf(pasteEnd);
  const isOpen = end < typed.lastIndexOf(pasteStart);
  return {from, to: isOpen ? typed.length : end + pasteEnd.length};
}

/**
 * Inspects the terminal for a command: restores its mode, and returns the keys that arrived to the
 * stream.
 */
export async function inspectForCommand(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  env: Environment,
): Promise<TerminalFeatures> {
  try {
    const {traits, typed} = await inspectTerminal(stdin, stdout, env, {
      extraQuestion: wheelQuestion,
    });
    unreadInput(stdin, typed);
    return traits;
  } finally {
    stdin.setRawMode(false);
  }
}

/** Null if there is no terminal. */
export async function distinguishesEnterKeys(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  env: Environment,
): Promise<boolean | null> {
  if (!stdin.isTTY || !stdout.isTTY) return null;
  return (await inspectForCommand(stdin, stdout, env)).distinguishesEnterKeys;
}
